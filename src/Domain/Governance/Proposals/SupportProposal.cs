using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>Somebody supports the proposal as it reads.</summary>
public sealed record SupportProposal(SupportId SupportId, ProposalId ProposalId)
{
    /// <param name="eligibility">What the roll answers about this person on this day.</param>
    public static Decision<SupportEvent> Decide(
        SupportProposal command,
        Support support,
        Proposal proposal,
        Eligibility eligibility,
        Moment now
    ) =>
        (proposal.WhyNotOpen(now.Today), eligibility) switch
        {
            ({ } obstacle, _) => obstacle,
            (_, Eligibility.Refused refused) => refused.Reason,
            _ when support.Supports(proposal.Revision) => ProposalRejections.AlreadySupported,
            (_, Eligibility.Granted granted) => new SupportGiven(
                command.SupportId,
                command.ProposalId,
                proposal.Revision,
                granted.Class,
                proposal.CountingAreaOf(granted).Code,
                now.Today
            ),
            var (_, unknown) => throw new InvalidOperationException($"Unknown answer {unknown.GetType().Name}."),
        };
}
