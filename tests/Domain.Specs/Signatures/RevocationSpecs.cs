using Sijil.Domain.Signatures.Revocations;

namespace Sijil.Domain.Specs.Signatures;

/// <summary>What issuers say of certificates is learned in the order in which they say it, and nothing of it is taken back by an older list.</summary>
public class RevocationSpecs
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 30, 9, 31, 0, TimeSpan.Zero);

    private static readonly RevocationListsId Issuer = RevocationListsId.Of([1]);

    private static readonly LearnRevocationList First = new(Issuer, Part: "", "first", Moment);

    private static readonly LearnRevocation Held = new("certificate", Moment, IsOnHold: true, "list");

    [Fact]
    public void A_list_is_learned_once()
    {
        var known = Learned(First);

        Assert.Equal("first", known.Newest[""].Evidence);
        Assert.Null(known.Newest[""].Replaces);
        Assert.Empty(Facts(LearnRevocationList.Decide(First, known, Moment)));
    }

    [Fact]
    public void A_newer_list_takes_the_place_of_the_one_that_is_known_and_names_it()
    {
        var known = Learned(First, First with { Evidence = "second", IssuedAt = Moment.AddDays(1) });

        Assert.Equal(("second", "first"), (known.Newest[""].Evidence, known.Newest[""].Replaces));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_list_that_is_not_newer_than_the_one_that_is_known_is_refused(int seconds) =>
        Refused(
            RevocationRejections.ListOutdated,
            First with
            {
                Evidence = "older",
                IssuedAt = Moment.AddSeconds(seconds),
            },
            Learned(First)
        );

    [Fact]
    public void A_list_of_the_future_is_refused() =>
        Refused(
            RevocationRejections.ListNotYetIssued,
            First with
            {
                IssuedAt = Moment.AddDays(9).AddTicks(1),
            },
            LearnedLists.Initial
        );

    [Fact]
    public void Lists_of_different_parts_stand_beside_one_another()
    {
        var known = Learned(First, First with { Part = "users", Evidence = "of-users", IssuedAt = Moment.AddDays(-1) });

        Assert.Equal(["first", "of-users"], known.Newest.Values.Select(list => list.Evidence).Order());
    }

    [Fact]
    public void A_revocation_is_learned_once_and_again_when_it_says_something_else()
    {
        var known = Known(Held);

        Assert.Empty(Facts(LearnRevocation.Decide(Held with { Evidence = "newer" }, known, Moment.AddDays(1))));
        Assert.Single(Facts(LearnRevocation.Decide(Held with { IsOnHold = false }, known, Moment)));
        Assert.Single(Facts(LearnRevocation.Decide(Held with { RevokedAt = Moment.AddDays(-1) }, known, Moment)));
    }

    [Fact]
    public void A_hold_ends_once_and_can_begin_again()
    {
        var ended = Assert.Single(Facts(EndHold.Decide(new("certificate", "newer"), Known(Held), Moment)));
        var known = CertificateRevocation.Evolve(Known(Held), ended);

        Assert.Empty(Facts(EndHold.Decide(new("certificate", "newest"), known, Moment)));
        Assert.Single(Facts(LearnRevocation.Decide(Held, known, Moment)));
    }

    [Fact]
    public void What_is_revoked_for_good_stays_revoked() =>
        Assert.Empty(Facts(EndHold.Decide(new("certificate", "newer"), Known(Held with { IsOnHold = false }), Moment)));

    private static CertificateRevocation Known(LearnRevocation learned) =>
        Facts(LearnRevocation.Decide(learned, CertificateRevocation.Initial, Moment))
            .Aggregate(CertificateRevocation.Initial, CertificateRevocation.Evolve);

    private static LearnedLists Learned(params IEnumerable<LearnRevocationList> lists) =>
        lists.Aggregate(
            LearnedLists.Initial,
            (known, list) =>
                Facts(LearnRevocationList.Decide(list, known, Moment.AddDays(9))).Aggregate(known, LearnedLists.Evolve)
        );

    private static void Refused(Rejection rule, LearnRevocationList list, LearnedLists known) =>
        Assert.Equal(
            rule,
            Assert
                .IsType<Decision<RevocationListEvent>.Rejected>(
                    LearnRevocationList.Decide(list, known, Moment.AddDays(9))
                )
                .Reason
        );

    private static IReadOnlyList<TEvent> Facts<TEvent>(Decision<TEvent> decision) =>
        Assert.IsType<Decision<TEvent>.Accepted>(decision).Events;
}
