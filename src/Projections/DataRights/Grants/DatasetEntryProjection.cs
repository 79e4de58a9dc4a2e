using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Grants;

public sealed partial class DatasetEntryProjection : SingleStreamProjection<DatasetEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<DatasetEntry>(
        StoredNames.Family<DatasetEvent>(DataRightsStoredEvents.All),
        DatasetEntry.After
    );

    public DatasetEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override DatasetEntry? Evolve(DatasetEntry? snapshot, Guid id, IEvent e) =>
        DatasetEntry.After(snapshot, e.Data);
}
