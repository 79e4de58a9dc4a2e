namespace Sijil.Domain.Governance.Councils;

/// <summary>A vote counted again from its events alone, beside what was declared.</summary>
/// <param name="Recounted">What the ballots come to under the rules that were copied when the vote was prepared.</param>
/// <param name="Declared">Null where no result has been declared: then there is nothing to compare.</param>
/// <param name="Differences">None where the register says what the ballots say.</param>
public sealed record VoteRecount(
    VoteResult Recounted,
    VoteResult? Declared,
    IReadOnlyList<VoteRecount.Difference> Differences
)
{
    /// <param name="What">The member of the result, or of the opening, that says something else.</param>
    public sealed record Difference(string What, string Declared, string Recounted);

    /// <returns>Null where the vote was never opened: there is nothing to count.</returns>
    /// <remarks>Reads neither the state of a vote nor anything that was counted before.</remarks>
    public static VoteRecount? Of(IReadOnlyCollection<VoteEvent> events)
    {
        if (events.OfType<VoteOpened>().FirstOrDefault() is not { } opened)
            return null;

        var prepared = events.OfType<VotePrepared>().Single();
        var recused = events.OfType<MemberRecused>().Select(recusal => recusal.Member).ToHashSet();
        string[] eligible =
        [
            .. opened.Holders.Where(holder => !recused.Contains(holder.Member)).Select(holder => holder.Seat),
        ];
        var ballots = events
            .OfType<BallotCast>()
            .GroupBy(ballot => ballot.Seat)
            .ToDictionary(seat => seat.Key, seat => seat.First().Choice);
        var recounted = OpenVoteCount.Of(prepared.Rules, eligible, ballots);
        var declared = events.OfType<VoteResultDeclared>().SingleOrDefault()?.Result;
        return new(
            recounted,
            declared,
            [
                .. Told("seats", string.Join(' ', opened.Seats), string.Join(' ', eligible)),
                .. Told("quorumNeededAtOpening", opened.QuorumNeeded, recounted.QuorumNeeded),
                .. Told("ballots", events.OfType<BallotCast>().Count(), recounted.Tally.Cast()),
                .. declared is null ? [] : Between(declared, recounted),
            ]
        );
    }

    private static IEnumerable<Difference> Between(VoteResult declared, VoteResult recounted) =>
        [
            .. Told("algorithm", Algorithm(declared), Algorithm(recounted)),
            .. Told("choices", Choices(declared), Choices(recounted)),
            .. Told("tally", declared.Tally, recounted.Tally),
            .. Told("eligible", declared.Eligible, recounted.Eligible),
            .. Told("quorumNeeded", declared.QuorumNeeded, recounted.QuorumNeeded),
            .. Told("quorumMet", declared.QuorumMet, recounted.QuorumMet),
            .. Told("majority", declared.Majority, recounted.Majority),
            .. Told("tieBreak", declared.TieBreak, recounted.TieBreak),
            .. Told("outcome", declared.Outcome, recounted.Outcome),
        ];

    private static IEnumerable<Difference> Told<T>(string what, T declared, T recounted)
        where T : notnull => declared.Equals(recounted) ? [] : [new(what, declared.ToString()!, recounted.ToString()!)];

    private static string Choices(VoteResult result) =>
        string.Join(' ', result.Choices.Select(choice => $"{choice.Seat}:{choice.Choice}"));

    private static string Algorithm(VoteResult result) => $"{result.Algorithm} {result.AlgorithmVersion}";
}
