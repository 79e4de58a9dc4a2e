using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Grants;

public sealed partial class AccessRequestEntryProjection : SingleStreamProjection<AccessRequestEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<AccessRequestEntry>(
        StoredNames.Family<GrantRequestEvent>(DataRightsStoredEvents.All),
        AccessRequestEntry.After
    );

    public AccessRequestEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override AccessRequestEntry? Evolve(AccessRequestEntry? snapshot, Guid id, IEvent e) =>
        AccessRequestEntry.After(snapshot, e.Data);
}
