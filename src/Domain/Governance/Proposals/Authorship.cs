using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>What only the author may do, and what only as long as the proposal is theirs.</summary>
internal static class Authorship
{
    /// <summary>Of somebody else's draft it is not even said that it exists.</summary>
    public static Rejection? WhyNotBy(this Proposal proposal, SubjectId person) =>
        proposal.Author == person ? null
        : proposal.IsPublished() ? ProposalRejections.NotTheAuthor
        : ProposalRejections.NotFound;

    public static Rejection? WhyNotChangedBy(this Proposal proposal, SubjectId person, DateOnly on) =>
        proposal.Phase == ProposalPhase.Unknown ? ProposalRejections.NotFound
        : proposal.WhyNotBy(person) is { } foreign ? foreign
        : proposal.WhyNotOpen(on) is { } ended ? ended
        : proposal.Reached is not null ? ProposalRejections.ThresholdAlreadyReached
        : null;
}
