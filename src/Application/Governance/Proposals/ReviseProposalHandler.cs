using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class ReviseProposalHandler(Recorder recorder)
{
    /// <summary>Has a proposal read differently, from this moment on and in public.</summary>
    public Task<Outcome> Handle(
        ProposalId id,
        ProposalForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (proposal, attempt, stop) =>
            {
                var command = new ReviseProposal(
                    id,
                    attempt.Publish(ProposalFields.Title, form.Title),
                    attempt.Publish(ProposalFields.Text, form.Text),
                    instruction.Actor.Person
                );
                return ReviseProposal.Decide(command, proposal, await attempt.Moment(stop));
            },
            cancellation
        );
}
