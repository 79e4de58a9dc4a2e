namespace Sijil.Domain.Governance.Proposals;

/// <summary>Enough residents have supported one revision, as was found by counting in the order of the log.</summary>
/// <remarks>
/// The crossing lies before whatever came later in that order. So it is recorded in whatever phase the proposal is found, and only
/// the first one is.
/// </remarks>
public sealed record RecordThresholdReached(
    ProposalId ProposalId,
    int Revision,
    SupportId SupportId,
    Guid SupportEventId,
    int Count
)
{
    public static Decision<ProposalEvent> Decide(RecordThresholdReached command, Proposal proposal, Moment now) =>
        proposal switch
        {
            _ when !proposal.IsPublished() => ProposalRejections.NotFound,
            { Reached: not null } => Array.Empty<ProposalEvent>(),
            _ when command.Revision > proposal.Revision || command.Count < proposal.Threshold =>
                ProposalRejections.CrossingDoesNotFit,
            _ => new ThresholdReached(
                command.ProposalId,
                command.Revision,
                command.SupportId,
                command.SupportEventId,
                command.Count,
                proposal.Threshold,
                now.At
            ),
        };
}
