using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>Opens the sealed reasons of a decision so that they can be notified. That they were opened is recorded first.</summary>
public sealed class DecisionReasons(Gate gate, Vault vault)
{
    internal async Task<(Disclosure? Opened, Rejection? Refusal)> Open(
        PermitApplication application,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var request = new AccessRequest(
            instruction.Actor.Person,
            instruction.Actor.Roles,
            [application.Applicant],
            [PersonalFields.DecisionReasons]
        );
        var (permission, refusal) = await gate.Ask(PermitActivities.NotifyDecision, request, instruction, cancellation);
        if (permission is null)
            return (null, refusal);

        var commitment = application.Ruling!.ReasonsCommitment;
        var opened = await vault.Open([commitment], permission, instruction, cancellation);
        return opened is [{ Disclosure: { } disclosure }] ? (disclosure, null) : (null, PermitRejections.ReasonsErased);
    }
}
