using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class DraftProposalHandler(Recorder recorder, Vault vault)
{
    /// <summary>Keeps a draft for its author; title and text go into the vault.</summary>
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
                var author = instruction.Actor.Person;
                var sealing = await vault.BeginSealing(attempt, author, stop);
                var command = new DraftProposal(
                    id,
                    author,
                    sealing.Seal(ProposalFields.Title, form.Title),
                    sealing.Seal(ProposalFields.Text, form.Text)
                );
                return DraftProposal.Decide(command, proposal, await attempt.Moment(stop));
            },
            cancellation
        );
}
