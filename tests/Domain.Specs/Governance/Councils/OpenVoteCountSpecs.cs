using CsCheck;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

/// <summary>The count, by examples from the law and by what must hold of every vote; the same ones in every run.</summary>
public class OpenVoteCountSpecs
{
    private const string Seed = "0000000000000";

    private static readonly Gen<CouncilRules> AnyRules =
        from denominator in Gen.Int[1, 12]
        from numerator in Gen.Int[1, denominator]
        from majority in Gen.Enum<Majority>()
        from tie in Gen.Enum<TieRule>()
        select new CouncilRules(new(numerator, denominator), majority, tie, "seat-1");

    private static readonly Gen<(CouncilRules Rules, string[] Seats, (string Seat, Choice Choice)[] Ballots)> AnyVote =
        from rules in AnyRules
        from size in Gen.Int[1, 45]
        from choices in Gen.Int[-1, 2].Array[size]
        let seats = Enumerable.Range(1, size).Select(number => $"seat-{number}").ToArray()
        select (
            rules,
            seats,
            seats
                .Zip(choices)
                .Where(pair => pair.Second >= 0)
                .Select(pair => (pair.First, (Choice)pair.Second))
                .ToArray()
        );

    [Theory]
    [InlineData(1, 2, 43, 22)]
    [InlineData(2, 3, 43, 29)]
    [InlineData(1, 2, 44, 22)]
    [InlineData(2, 3, 3, 2)]
    [InlineData(1, 1, 7, 7)]
    [InlineData(1, 1_000, 1, 1)]
    public void A_quorum_is_the_next_whole_number(int numerator, int denominator, int eligible, int needed) =>
        Assert.Equal(needed, new Quorum(numerator, denominator).Of(eligible));

    [Theory]
    [InlineData(Majority.Simple, "YYN", VoteOutcome.Adopted)]
    [InlineData(Majority.Simple, "YYNNN", VoteOutcome.Rejected)]
    [InlineData(Majority.Simple, "YAAAA", VoteOutcome.Adopted)]
    [InlineData(Majority.Absolute, "YYYAN", VoteOutcome.Adopted)]
    [InlineData(Majority.Absolute, "YYAN", VoteOutcome.Rejected)]
    [InlineData(Majority.TwoThirds, "YYNA", VoteOutcome.Adopted)]
    [InlineData(Majority.TwoThirds, "YYYNN", VoteOutcome.Rejected)]
    [InlineData(Majority.TwoThirds, "AAAA", VoteOutcome.Rejected)]
    [InlineData(Majority.Simple, "YY", VoteOutcome.QuorumMissed)]
    public void A_majority_is_what_the_rules_say(Majority majority, string ballots, VoteOutcome outcome) =>
        Assert.Equal(outcome, Counted(majority, TieRule.Fails, ballots).Outcome);

    [Theory]
    [InlineData(TieRule.Fails, "YNYN", VoteOutcome.Rejected, TieBreak.FailedByRule)]
    [InlineData(TieRule.PresidingSeatDecides, "YNNY", VoteOutcome.Adopted, TieBreak.PresidingSeatSaidYes)]
    [InlineData(TieRule.PresidingSeatDecides, "NYYN", VoteOutcome.Rejected, TieBreak.PresidingSeatSaidNo)]
    [InlineData(TieRule.PresidingSeatDecides, "AYN", VoteOutcome.Rejected, TieBreak.PresidingSeatSilent)]
    [InlineData(TieRule.PresidingSeatDecides, "-YNA", VoteOutcome.Rejected, TieBreak.PresidingSeatSilent)]
    [InlineData(TieRule.PresidingSeatDecides, "AAAA", VoteOutcome.Rejected, TieBreak.NoTie)]
    public void A_tie_is_broken_as_was_said_before(TieRule rule, string ballots, VoteOutcome outcome, TieBreak broken)
    {
        var result = Counted(Majority.Simple, rule, ballots);
        Assert.Equal((outcome, broken), (result.Outcome, result.TieBreak));
    }

    [Fact]
    public void Only_a_simple_majority_knows_ties() =>
        Assert.Equal(TieBreak.NoTie, Counted(Majority.Absolute, TieRule.PresidingSeatDecides, "YYNN").TieBreak);

    [Fact]
    public void The_quorum_is_exactly_the_smallest_number_not_below_the_fraction() =>
        Gen.Select(Gen.Int[1, 1_000], Gen.Int[1, 1_000], Gen.Int[0, 100_000])
            .Where((numerator, denominator, _) => numerator <= denominator)
            .Sample(
                (numerator, denominator, eligible) =>
                {
                    long needed = new Quorum(numerator, denominator).Of(eligible);
                    Assert.True(needed * denominator >= (long)eligible * numerator);
                    Assert.True((needed - 1) * denominator < (long)eligible * numerator);
                },
                seed: Seed
            );

    [Fact]
    public void The_order_of_ballots_does_not_matter() =>
        AnyVote
            .SelectMany(vote => Gen.Shuffle(vote.Ballots).Select(shuffled => (vote, shuffled)))
            .Sample(
                pair =>
                    Assert.Equivalent(
                        Count(pair.vote.Rules, pair.vote.Seats, pair.vote.Ballots),
                        Count(pair.vote.Rules, pair.vote.Seats, pair.shuffled),
                        strict: true
                    ),
                seed: Seed
            );

    /// <remarks>Where the quorum was missed, a further no can complete it; that is what a quorum of ballots means.</remarks>
    [Fact]
    public void Once_the_quorum_is_met_another_no_never_adopts() =>
        AnyVote.Sample(
            vote =>
            {
                var before = Count(vote.Rules, vote.Seats, vote.Ballots);
                var silent = vote.Seats.Except(vote.Ballots.Select(ballot => ballot.Seat)).ToArray();
                if (!before.QuorumMet || before.Outcome == VoteOutcome.Adopted)
                    return;

                foreach (var seat in silent)
                    Assert.NotEqual(
                        VoteOutcome.Adopted,
                        Count(vote.Rules, vote.Seats, [.. vote.Ballots, (seat, Choice.No)]).Outcome
                    );
            },
            seed: Seed
        );

    [Fact]
    public void A_recused_seat_never_counts() =>
        Gen.Select(AnyVote, Gen.Enum<Choice>())
            .Sample(
                (vote, choice) =>
                    Assert.Equivalent(
                        Count(vote.Rules, vote.Seats, vote.Ballots),
                        Count(vote.Rules, vote.Seats, [.. vote.Ballots, ("seat-recused", choice)]),
                        strict: true
                    ),
                seed: Seed
            );

    [Fact]
    public void Nothing_passes_without_a_yes() =>
        AnyVote.Sample(
            vote =>
                Assert.NotEqual(
                    VoteOutcome.Adopted,
                    Count(
                        vote.Rules,
                        vote.Seats,
                        [.. vote.Ballots.Where(ballot => ballot.Choice != Choice.Yes)]
                    ).Outcome
                ),
            seed: Seed
        );

    [Fact]
    public void What_is_counted_adds_up() =>
        AnyVote.Sample(
            vote =>
            {
                var result = Count(vote.Rules, vote.Seats, vote.Ballots);
                Assert.Equal(vote.Ballots.Length, result.Tally.Cast());
                Assert.Equal(result.Choices.Count, result.Tally.Cast());
                Assert.Equal(result.QuorumMet, result.Outcome != VoteOutcome.QuorumMissed);
                Assert.Equal(result.Tally.Cast() >= result.QuorumNeeded, result.QuorumMet);
            },
            seed: Seed
        );

    /// <summary>A vote of five seats, half of which are the quorum; a dash is a seat that did not vote.</summary>
    private static VoteResult Counted(Majority majority, TieRule tie, string ballots) =>
        Count(
            new(new(1, 2), majority, tie, "seat-1"),
            [.. ACouncil.Seats],
            [
                .. ballots
                    .Select((letter, index) => (Seat: $"seat-{index + 1}", Letter: letter))
                    .Where(ballot => ballot.Letter != '-')
                    .Select(ballot =>
                        (
                            ballot.Seat,
                            ballot.Letter switch
                            {
                                'Y' => Choice.Yes,
                                'N' => Choice.No,
                                _ => Choice.Abstain,
                            }
                        )
                    ),
            ]
        );

    private static VoteResult Count(CouncilRules rules, string[] seats, (string Seat, Choice Choice)[] ballots) =>
        OpenVoteCount.Of(rules, seats, ballots.ToDictionary(ballot => ballot.Seat, ballot => ballot.Choice));
}
