using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Signatures;

public sealed partial class EnvelopeEntryProjection : SingleStreamProjection<EnvelopeEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<EnvelopeEntry>(
        StoredNames.Family<EnvelopeEvent>(SignatureStoredEvents.All),
        EnvelopeEntry.After
    );

    public EnvelopeEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override EnvelopeEntry? Evolve(EnvelopeEntry? snapshot, Guid id, IEvent e) =>
        EnvelopeEntry.After(snapshot, e.Data);
}
