namespace Sijil.Domain.Governance.Councils;

/// <summary>The count of an open vote by seats: a function of the rules, of who could vote and of what they chose. The order does not matter.</summary>
/// <remarks>Its name and version stand in every result. Whoever changes what it answers gives it another version beside this one.</remarks>
public static class OpenVoteCount
{
    public const string Name = "sijil-open-vote";
    public const int Version = 1;

    /// <param name="rules">As they were copied when the vote was prepared.</param>
    /// <param name="eligible">The seats that could vote. A choice from any other does not count.</param>
    /// <param name="ballots">By seat.</param>
    public static VoteResult Of(
        CouncilRules rules,
        IReadOnlyList<string> eligible,
        IReadOnlyDictionary<string, Choice> ballots
    )
    {
        SeatChoice[] choices =
        [
            .. eligible.Where(ballots.ContainsKey).Select(seat => new SeatChoice(seat, ballots[seat])),
        ];
        var tally = Tally.Of(choices);
        var needed = rules.Quorum.Of(eligible.Count);
        var met = tally.Cast() >= needed;
        var tie = met && IsTie(rules, tally) ? Broken(rules, choices) : TieBreak.NoTie;
        return new(
            choices,
            tally,
            eligible.Count,
            needed,
            met,
            rules.Majority,
            tie,
            Outcome(rules, tally, met, tie),
            Name,
            Version
        );
    }

    private static VoteOutcome Outcome(CouncilRules rules, Tally tally, bool quorumMet, TieBreak tie) =>
        !quorumMet ? VoteOutcome.QuorumMissed
        : tie == TieBreak.PresidingSeatSaidYes || HasMajority(rules.Majority, tally) ? VoteOutcome.Adopted
        : VoteOutcome.Rejected;

    /// <remarks>At least one yes: without that, no votes at all would be two thirds.</remarks>
    private static bool HasMajority(Majority majority, Tally tally) =>
        tally.Yes >= 1
        && majority switch
        {
            Majority.Simple => tally.Yes > tally.No,
            Majority.Absolute => tally.Yes > tally.No + tally.Abstain,
            Majority.TwoThirds => tally.Yes >= 2 * tally.No,
            _ => throw new InvalidOperationException($"Unknown majority {majority}."),
        };

    private static bool IsTie(CouncilRules rules, Tally tally) =>
        rules.Majority == Majority.Simple && tally.Yes == tally.No && tally.Yes >= 1;

    private static TieBreak Broken(CouncilRules rules, IEnumerable<SeatChoice> choices) =>
        rules.TieRule == TieRule.Fails
            ? TieBreak.FailedByRule
            : choices.FirstOrDefault(choice => choice.Seat == rules.PresidingSeat)?.Choice switch
            {
                Choice.Yes => TieBreak.PresidingSeatSaidYes,
                Choice.No => TieBreak.PresidingSeatSaidNo,
                _ => TieBreak.PresidingSeatSilent,
            };
}
