using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Permits;

/// <summary>A permit as clerks see it, beside the case it followed from.</summary>
/// <remarks>
/// It has a document of its own because it has a stream of its own: two streams that write one inline document could each
/// overwrite what the other had just added.
/// </remarks>
public sealed record PermitFile(
    Guid Id,
    long StreamVersion,
    PermitApplicationId ApplicationId,
    string Number,
    string PermitType,
    int PermitTypeVersion,
    SubjectId Holder,
    DateOnly IssuedOn,
    DateOnly ValidUntil,
    SubjectId IssuedBy
)
{
    public static PermitFile? After(PermitFile? file, object fact) =>
        (fact, file) switch
        {
            (PermitIssued e, null) => new(
                e.PermitId.Value,
                StreamVersion: 1,
                e.ApplicationId,
                e.Number,
                e.PermitType,
                e.PermitTypeVersion,
                e.Holder,
                e.IssuedOn,
                e.ValidUntil,
                e.IssuedBy
            ),
            (PermitEvent, { } issued) => issued with { StreamVersion = issued.StreamVersion + 1 },
            _ => file,
        };
}

public sealed partial class PermitFileProjection : SingleStreamProjection<PermitFile, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<PermitFile>(
        StoredNames.Family<PermitEvent>(PermitStoredEvents.All),
        PermitFile.After
    );

    public PermitFileProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override PermitFile? Evolve(PermitFile? snapshot, Guid id, IEvent e) => PermitFile.After(snapshot, e.Data);
}
