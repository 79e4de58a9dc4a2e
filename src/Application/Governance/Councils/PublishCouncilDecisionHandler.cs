using Sijil.Application.DataRights;
using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class PublishCouncilDecisionHandler(Recorder recorder, CouncilReasons reasons)
{
    /// <summary>Makes a decision of a council public, with its reasons and under a number; the seal follows.</summary>
    /// <remarks>
    /// The reasons are opened once, whatever the number of attempts, and not at all for a command that is refused. To open them takes
    /// connections, so it is done while none is held: the command is decided, the reasons are opened, and it is decided again.
    /// </remarks>
    public async Task<Outcome> Handle(
        CouncilDecisionId id,
        DateOnly publishedOn,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        (CouncilDecision Decision, CouncilId Council)? decided = null;
        var outcome = await Record(
            (decision, vote) =>
            {
                // It would be accepted. This pass records nothing: while the reasons are opened no connection may be held.
                decided = (decision, vote.CouncilId);
                return (null, CouncilRejections.OtherReasons);
            }
        );
        if (decided is not { } found)
            return outcome;

        var opening = await reasons.Open(found.Decision, found.Council, instruction, cancellation);
        return await Record((_, _) => opening);

        Task<Outcome> Record(Func<CouncilDecision, Vote, (Disclosure? Opened, Rejection? Refusal)> open) =>
            recorder.Record(
                instruction,
                GovernanceStreams.CouncilDecision,
                id.Value,
                async (decision, attempt, stop) =>
                {
                    var vote = await attempt.RelyOnNewest(GovernanceStreams.Vote, decision.Vote.Value, stop);
                    var published = new PublicDisclosure(decision.ReasonsCommitment);
                    var command = new PublishCouncilDecision(
                        id,
                        CouncilNumbers.Undrawn,
                        published,
                        publishedOn,
                        instruction.Actor.Person
                    );
                    var moment = await attempt.Moment(stop);
                    var accepted = PublishCouncilDecision.Decide(command, decision, vote, moment);
                    if (accepted is not Decision<CouncilDecisionEvent>.Accepted)
                        return accepted;

                    var (opened, refusal) = open(decision, vote);
                    if (opened is null)
                        return refusal!;

                    attempt.Publish(opened);
                    var number = await attempt.NextFileNumber(CouncilNumbers.Prefix, publishedOn, stop);
                    attempt.Session.Insert(new FileNumber(number, id.Value));
                    attempt.Send(new CouncilDecisionAwaitsSeal(decision.Vote.Value));
                    return PublishCouncilDecision.Decide(command with { Number = number }, decision, vote, moment);
                },
                cancellation
            );
    }
}

internal static class CouncilNumbers
{
    /// <summary>Numbers of decisions read like those of files and are drawn from the same sequence.</summary>
    public const string Prefix = "CD";

    /// <summary>Stands in a command until it is known that a number is needed.</summary>
    public const string Undrawn = "";
}
