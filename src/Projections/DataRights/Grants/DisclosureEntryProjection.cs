using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Grants;

public sealed partial class DisclosureEntryProjection : SingleStreamProjection<DisclosureEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<DisclosureEntry>(
        StoredNames.Family<DisclosureEvent>(DataRightsStoredEvents.All),
        DisclosureEntry.After
    );

    public DisclosureEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override DisclosureEntry? Evolve(DisclosureEntry? snapshot, Guid id, IEvent e) =>
        DisclosureEntry.After(snapshot, e.Data);
}
