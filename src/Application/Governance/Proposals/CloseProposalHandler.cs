using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class CloseProposalHandler(Recorder recorder)
{
    /// <summary>Takes no more support: by the clock after the last day, by a clerk before it where the threshold is reached.</summary>
    public Task<Outcome> Handle(ProposalId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (proposal, attempt, stop) =>
                await CloseProposal
                    .Decide(new(id, instruction.Actor.Person), proposal, await attempt.Moment(stop))
                    .AndForgetWhoTookPart(attempt, stop),
            cancellation
        );
}
