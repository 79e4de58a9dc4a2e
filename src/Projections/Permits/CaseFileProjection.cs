using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Permits;

/// <summary>Written in the transaction that records the event, so that a clerk reads their own write.</summary>
public sealed partial class CaseFileProjection : SingleStreamProjection<CaseFile, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<CaseFile>(
        StoredNames.Family<PermitApplicationEvent>(PermitStoredEvents.All),
        CaseFile.After
    );

    public CaseFileProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override CaseFile? Evolve(CaseFile? snapshot, Guid id, IEvent e) => CaseFile.After(snapshot, e.Data);
}
