using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Erasures;

public sealed partial class ErasureEntryProjection : SingleStreamProjection<ErasureEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<ErasureEntry>(
        StoredNames.Family<ErasureEvent>(DataRightsStoredEvents.All),
        ErasureEntry.After
    );

    public ErasureEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override ErasureEntry? Evolve(ErasureEntry? snapshot, Guid id, IEvent e) =>
        ErasureEntry.After(snapshot, e.Data);
}
