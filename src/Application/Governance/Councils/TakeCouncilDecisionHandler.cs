using Sijil.Application.DataRights;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class TakeCouncilDecisionHandler(Recorder recorder, Vault vault)
{
    /// <summary>Draws up a decision on a vote. The reasons stay sealed until it is published.</summary>
    public Task<Outcome> Handle(
        VoteId id,
        VoteOutcome outcome,
        string reasons,
        DateOnly decidedOn,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.CouncilDecision,
            CouncilDecisionId.Of(id).Value,
            async (decision, attempt, stop) =>
            {
                var vote = await attempt.RelyOnNewest(GovernanceStreams.Vote, id.Value, stop);
                var sealing = await vault.BeginSealing(attempt, CouncilSubject.Of(vote.CouncilId), stop);
                var command = new TakeCouncilDecision(
                    id,
                    outcome,
                    string.IsNullOrWhiteSpace(reasons) ? null : sealing.Seal(CouncilFields.DecisionReasons, reasons),
                    decidedOn,
                    instruction.Actor.Person
                );
                var cited = await attempt.Cited(basis, stop);
                return TakeCouncilDecision.Decide(command, decision, vote, cited, await attempt.Moment(stop));
            },
            cancellation
        );
}
