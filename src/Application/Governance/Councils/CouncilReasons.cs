using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

/// <summary>Opens the sealed reasons of a council's decision so that they can be published. That they were opened is recorded first.</summary>
public sealed class CouncilReasons(Gate gate, Vault vault)
{
    internal async Task<(Disclosure? Opened, Rejection? Refusal)> Open(
        CouncilDecision decision,
        CouncilId council,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var request = new AccessRequest(
            instruction.Actor.Person,
            instruction.Actor.Roles,
            [CouncilSubject.Of(council)],
            [CouncilFields.DecisionReasons]
        );
        var (permission, refusal) = await gate.Ask(
            CouncilActivities.PublishDecision,
            request,
            instruction,
            cancellation
        );
        if (permission is null)
            return (null, refusal);

        var opened = await vault.Open([decision.ReasonsCommitment], permission, instruction, cancellation);
        return opened is [{ Disclosure: { } disclosure }]
            ? (disclosure, null)
            : throw new InvalidOperationException(
                $"The reasons of decision {decision.Id.Value} are not in the vault, and nothing erases them."
            );
    }
}
