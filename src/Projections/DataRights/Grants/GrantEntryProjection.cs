using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Grants;

public sealed partial class GrantEntryProjection : SingleStreamProjection<GrantEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<GrantEntry>(
        StoredNames.Family<GrantEvent>(DataRightsStoredEvents.All),
        GrantEntry.After
    );

    public GrantEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override GrantEntry? Evolve(GrantEntry? snapshot, Guid id, IEvent e) => GrantEntry.After(snapshot, e.Data);
}
