using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Governance.Councils;

public sealed partial class CouncilEntryProjection : SingleStreamProjection<CouncilEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<CouncilEntry>(
        StoredNames.Family<CouncilEvent>(GovernanceStoredEvents.All),
        CouncilEntry.After
    );

    public CouncilEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override CouncilEntry? Evolve(CouncilEntry? snapshot, Guid id, IEvent e) =>
        CouncilEntry.After(snapshot, e.Data);
}
