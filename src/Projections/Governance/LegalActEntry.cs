using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Governance;

/// <summary>An act of law in the catalogue for everyone. What it says is read from its events; see <see cref="LegalActs"/>.</summary>
/// <param name="Versions">How many there are.</param>
/// <param name="InForceFrom">The day on which it came into force.</param>
public sealed record LegalActEntry(
    Guid Id,
    long StreamVersion,
    string Act,
    LawWording Title,
    int Versions,
    DateOnly InForceFrom,
    DateOnly? RepealedFrom = null
)
{
    public static LegalActEntry? After(LegalActEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (LegalActRegistered e, null) => new(e.ActId.Value, 1, e.Act, e.Title, 1, e.InForceFrom),
            (LegalActAmended e, { } known) => known.Next() with { Versions = e.Version },
            (LegalActRepealed e, { } known) => known.Next() with { RepealedFrom = e.RepealedFrom },
            (LegalActEvent, { } known) => known.Next(),
            _ => entry,
        };

    private LegalActEntry Next() => this with { StreamVersion = StreamVersion + 1 };
}

public sealed partial class LegalActProjection : SingleStreamProjection<LegalActEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<LegalActEntry>(
        StoredNames.Family<LegalActEvent>(GovernanceStoredEvents.All),
        LegalActEntry.After
    );

    public LegalActProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override LegalActEntry? Evolve(LegalActEntry? snapshot, Guid id, IEvent e) =>
        LegalActEntry.After(snapshot, e.Data);
}
