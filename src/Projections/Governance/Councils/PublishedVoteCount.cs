using Marten;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Projections.Governance.Councils;

/// <summary>Counts a vote from its events alone and lays that beside the result that is published.</summary>
internal static class PublishedVoteCount
{
    public static async Task<Recount?> Recount(IQuerySession session, Guid id, CancellationToken cancellation)
    {
        if (await new PublicVotes(session).Find(id, cancellation) is not { Result: { } published } vote)
            return null;

        var events = await session.Events.FetchStreamAsync(id, token: cancellation);
        var counted = VoteRecount.Of([.. events.Select(fact => fact.Data).OfType<VoteEvent>()])!.Recounted;
        return new(id, "vote", events[^1].Sequence, [.. Figures(counted, published, vote)]);
    }

    private static IEnumerable<RecountedFigure> Figures(VoteResult counted, VoteResult published, PublicVote vote) =>
        [
            RecountedFigure.Of("algorithm", Algorithm(counted), Algorithm(published)),
            RecountedFigure.Of("seats that could vote", counted.Eligible, vote.Seats.Count),
            RecountedFigure.Of("eligible", counted.Eligible, published.Eligible),
            RecountedFigure.Of("quorum needed", counted.QuorumNeeded, published.QuorumNeeded),
            RecountedFigure.Of("quorum needed, at the opening", counted.QuorumNeeded, vote.QuorumNeeded),
            RecountedFigure.Of("quorum met", counted.QuorumMet, published.QuorumMet),
            RecountedFigure.Of("choices", Choices(counted), Choices(published)),
            RecountedFigure.Of("yes", counted.Tally.Yes, published.Tally.Yes),
            RecountedFigure.Of("no", counted.Tally.No, published.Tally.No),
            RecountedFigure.Of("abstain", counted.Tally.Abstain, published.Tally.Abstain),
            RecountedFigure.Of("majority", counted.Majority, published.Majority),
            RecountedFigure.Of("tie", counted.TieBreak, published.TieBreak),
            RecountedFigure.Of("outcome", counted.Outcome, published.Outcome),
        ];

    private static string Algorithm(VoteResult result) => $"{result.Algorithm} {result.AlgorithmVersion}";

    private static string Choices(VoteResult result) =>
        string.Join(' ', result.Choices.Select(choice => $"{choice.Seat}:{choice.Choice}"));
}
