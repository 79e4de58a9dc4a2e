using Sijil.Domain.Governance.Councils;

namespace Sijil.Domain.Specs.Governance.Councils;

/// <summary>A recount believes the ballots and nothing that was counted before.</summary>
public class VoteRecountSpecs
{
    private static VoteEvent[] Course
    {
        get
        {
            VoteEvent[] cast =
            [
                ACouncil.Prepared(),
                ACouncil.Interest(5),
                ACouncil.Recused(5),
                ACouncil.Opened(2, 1, 2, 3, 4),
                ACouncil.Cast(1, Choice.Yes),
                ACouncil.Cast(2, Choice.Yes),
                ACouncil.Cast(3, Choice.No),
            ];
            return [.. cast, ACouncil.Declared(ACouncil.NoVote.And(cast))];
        }
    }

    [Fact]
    public void A_true_result_is_found_again()
    {
        var recount = VoteRecount.Of(Course)!;

        Assert.Empty(recount.Differences);
        Assert.Equivalent(recount.Declared, recount.Recounted, strict: true);
    }

    [Fact]
    public void A_changed_ballot_is_found() =>
        Assert.Equal(
            ["choices", "tally", "outcome"],
            Found(Course.Select(e => e is BallotCast { Seat: "seat-2" } cast ? cast with { Choice = Choice.No } : e))
        );

    [Fact]
    public void A_ballot_more_is_found() => Assert.Contains("choices", Found([.. Course, ACouncil.Cast(4, Choice.No)]));

    [Fact]
    public void A_second_ballot_of_a_seat_is_found() =>
        Assert.Equal(["ballots"], Found([.. Course, ACouncil.Cast(3, Choice.No)]));

    [Fact]
    public void A_recused_member_who_voted_is_found() =>
        Assert.Contains("seats", Found(Course.Select(e => e is VoteOpened ? ACouncil.Opened(3, 1, 2, 3, 4, 5) : e)));

    [Fact]
    public void Another_outcome_is_found() =>
        Assert.Equal(
            ["outcome"],
            Found(
                Course.Select(e =>
                    e is VoteResultDeclared declared
                        ? declared with
                        {
                            Result = declared.Result with { Outcome = VoteOutcome.Rejected },
                        }
                        : e
                )
            )
        );

    [Fact]
    public void Another_quorum_is_found() =>
        Assert.Equal(
            ["quorumNeededAtOpening"],
            Found(Course.Select(e => e is VoteOpened opened ? opened with { QuorumNeeded = 1 } : e))
        );

    [Fact]
    public void What_was_never_opened_cannot_be_counted() => Assert.Null(VoteRecount.Of([ACouncil.Prepared()]));

    private static IEnumerable<string> Found(IEnumerable<VoteEvent> events) =>
        VoteRecount.Of([.. events])!.Differences.Select(difference => difference.What);
}
