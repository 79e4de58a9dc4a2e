using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>Somebody writes down what they want to propose. Nobody else sees it until they publish it.</summary>
public sealed record DraftProposal(ProposalId ProposalId, SubjectId Author, SealedValue Title, SealedValue Text)
{
    public static Decision<ProposalEvent> Decide(DraftProposal command, Proposal proposal, Moment now) =>
        proposal.Exists()
            ? ProposalRejections.AlreadyDrafted
            : new ProposalDrafted(command.ProposalId, command.Author, command.Title, command.Text, now.At);
}
