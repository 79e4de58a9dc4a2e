using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class RuleOnInterestHandler(Recorder recorder, Vault vault)
{
    /// <summary>Rules on a declared interest.</summary>
    /// <param name="dismissalReasons">Why it keeps nobody from voting; null where the member is recused.</param>
    public Task<Outcome> Handle(
        VoteId id,
        string seat,
        string? dismissalReasons,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (vote, attempt, stop) =>
            {
                // Where nothing was declared it is refused, and nothing of this is stored.
                var member = vote.Undecided(seat)?.Member ?? instruction.Actor.Person;
                var sealing = await vault.BeginSealing(attempt, member, stop);
                var reasons = sealing.SealOptional(CouncilFields.DismissalReasons, dismissalReasons);
                return RuleOnInterest.Decide(new(id, seat, reasons, instruction.Actor.Person), vote, attempt.Now);
            },
            cancellation
        );
}
