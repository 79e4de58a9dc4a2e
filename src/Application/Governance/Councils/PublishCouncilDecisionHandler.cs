using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class PublishCouncilDecisionHandler(Recorder recorder, SealedTexts sealedTexts)
{
    /// <summary>Makes a decision of a council public, with its reasons and under a number; the seal follows.</summary>
    public Task<Outcome> Handle(
        CouncilDecisionId id,
        DateOnly publishedOn,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        sealedTexts.Publish(
            open =>
                recorder.Record(
                    instruction,
                    GovernanceStreams.CouncilDecision,
                    id.Value,
                    async (decision, attempt, stop) =>
                    {
                        var vote = await attempt.RelyOnNewest(GovernanceStreams.Vote, decision.Vote.Value, stop);
                        var moment = await attempt.Moment(stop);
                        if (Decide(CouncilNumbers.Undrawn) is Decision<CouncilDecisionEvent>.Rejected rejected)
                            return rejected.Reason;

                        var reasons = open(ReasonsOf(decision, vote.CouncilId));
                        if (reasons.Refusal is { } refusal)
                            return refusal;

                        foreach (var opened in reasons.Opened!)
                            attempt.Publish(opened);
                        var number = await attempt.NextFileNumber(CouncilNumbers.Prefix, publishedOn, stop);
                        attempt.Session.Insert(new FileNumber(number, id.Value));
                        attempt.Send(new CouncilDecisionAwaitsSeal(decision.Vote.Value));
                        return Decide(number);

                        Decision<CouncilDecisionEvent> Decide(string drawn) =>
                            PublishCouncilDecision.Decide(
                                new(id, drawn, new(decision.ReasonsCommitment), publishedOn, instruction.Actor.Person),
                                decision,
                                vote,
                                moment
                            );
                    },
                    cancellation
                ),
            instruction,
            cancellation
        );

    private static TextsToPublish ReasonsOf(CouncilDecision decision, CouncilId council) =>
        new(
            CouncilActivities.PublishDecision,
            CouncilSubject.Of(council),
            [new(decision.ReasonsCommitment, CouncilFields.DecisionReasons)],
            CouncilRejections.OtherReasons
        );
}

internal static class CouncilNumbers
{
    /// <summary>Numbers of decisions read like those of files and are drawn from the same sequence.</summary>
    public const string Prefix = "CD";

    /// <summary>Stands in a command until it is known that a number is needed.</summary>
    public const string Undrawn = "";
}
