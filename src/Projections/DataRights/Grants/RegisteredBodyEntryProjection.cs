using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights.Grants;

public sealed partial class RegisteredBodyEntryProjection : SingleStreamProjection<RegisteredBodyEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<RegisteredBodyEntry>(
        StoredNames.Family<RegisteredBodyEvent>(DataRightsStoredEvents.All),
        RegisteredBodyEntry.After
    );

    public RegisteredBodyEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override RegisteredBodyEntry? Evolve(RegisteredBodyEntry? snapshot, Guid id, IEvent e) =>
        RegisteredBodyEntry.After(snapshot, e.Data);
}
