using Sijil.Application.Governance.Councils;
using Sijil.Application.Permits;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>
/// Which streams make one case: what became of an application, or of a proposal before a council; an envelope with its slots and documents.
/// </summary>
/// <remarks>Supports are not among them: whose they are nobody can tell, and anyone counts them in the log.</remarks>
internal static class CaseStreams
{
    /// <summary>The ids under which the case goes on from an event, or began. There need not be anything under them yet.</summary>
    public static IEnumerable<Guid> JoinedBy(object fact) =>
        fact switch
        {
            ApplicationSubmitted e =>
            [
                PermitId.Of(e.ApplicationId).Value,
                Seal(SealNotifiedDecision.Act, e.ApplicationId.Value),
            ],
            PermitIssued e => [e.ApplicationId.Value],
            ActSealed e => [e.Act.Id],
            ProposalDrafted e => [VoteId.Of(e.ProposalId, 1).Value],
            VotePrepared e =>
            [
                e.ProposalId.Value,
                VoteId.Of(e.ProposalId, e.Number + 1).Value,
                CouncilDecisionId.Of(e.VoteId).Value,
                Seal(SealPublishedCouncilDecision.Act, e.VoteId.Value),
            ],
            CouncilDecisionTaken e => [e.VoteId.Value, ImplementationPlanId.Of(e.DecisionId).Value],
            ImplementationPlanAdopted e => [e.VoteId.Value],
            DocumentAttached { Document.Stored: { } stored } => [stored.Value],
            SignerAssigned e => [SlotId.Of(e.EnvelopeId, e.Slot.Number).Value],
            SignerInvited e => [e.EnvelopeId.Value],
            _ => [],
        };

    private static Guid Seal(string kind, Guid act) => SealId.Of(new(kind, act, Number: "")).Value;
}
