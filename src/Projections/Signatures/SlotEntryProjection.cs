using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Signatures;

public sealed partial class SlotEntryProjection : SingleStreamProjection<SlotEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<SlotEntry>(
        StoredNames.Family<SlotEvent>(SignatureStoredEvents.All),
        SlotEntry.After
    );

    public SlotEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override SlotEntry? Evolve(SlotEntry? snapshot, Guid id, IEvent e) => SlotEntry.After(snapshot, e.Data);
}
