using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The author has the proposal read differently. What people supported was another text, so the count begins anew.</summary>
public sealed record ReviseProposal(
    ProposalId ProposalId,
    PublicDisclosure Title,
    PublicDisclosure Text,
    SubjectId RevisedBy
)
{
    public static Decision<ProposalEvent> Decide(ReviseProposal command, Proposal proposal, Moment now) =>
        proposal.WhyNotChangedBy(command.RevisedBy, now.Today) is { } obstacle
            ? obstacle
            : new ProposalRevised(command.ProposalId, proposal.Revision + 1, command.Title, command.Text, now.At);
}
