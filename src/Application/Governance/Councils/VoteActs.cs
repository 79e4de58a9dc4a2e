using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

internal static class VoteActs
{
    public static Task<Outcome> Act(
        this Recorder recorder,
        VoteId id,
        Instruction instruction,
        Recorder.Deciding<Vote, VoteEvent> decide,
        CancellationToken cancellation
    ) => recorder.Record(instruction, GovernanceStreams.Vote, id.Value, decide, cancellation);

    /// <summary>The council that votes, as it is while this is recorded.</summary>
    public static ValueTask<Council> CouncilOf(this Attempt attempt, Vote vote, CancellationToken cancellation) =>
        attempt.RelyOnNewest(GovernanceStreams.Council, vote.CouncilId.Value, cancellation);
}
