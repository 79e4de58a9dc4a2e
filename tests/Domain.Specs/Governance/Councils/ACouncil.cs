using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Specs.Governance.Councils;

/// <summary>A council of five, its votes, and what came of them.</summary>
internal static class ACouncil
{
    public const string Code = "town-council";
    public const string Presiding = "seat-1";

    public static readonly CouncilId Id = CouncilId.Of(Code);
    public static readonly IReadOnlyList<string> Seats = ["seat-1", "seat-2", "seat-3", "seat-4", "seat-5"];
    public static readonly CouncilRules Rules = new(
        new(1, 2),
        Majority.Simple,
        TieRule.PresidingSeatDecides,
        Presiding
    );
    public static readonly Wording Name = new("المجلس البلدي", "Conseil municipal", "Town council");
    public static readonly DateOnly Term = new(2024, 1, 1);
    public static readonly SubjectId Secretary = Person(90);
    public static readonly Moment Now = ACalendar.Monday;

    public static readonly ProposalId Proposal = new(Guid.Parse("00000000-0000-4000-8000-0000000000f0"));
    public static readonly VoteId Vote = VoteId.Of(Proposal, 1);
    public static readonly ProposalForVote Ready = new(2, new(2024, 12, 1));

    public static SubjectId Person(int number) => new(Guid.Parse($"00000000-0000-4000-8000-0000000000{number:00}"));

    public static SubjectId HolderOf(int seat) => Person(seat);

    public static PublicDisclosure Published(string name) => new($"cm-{name}");

    public static SealedValue Sealed(string name) => new($"cm-{name}", $"ct-{name}");

    public static History<Council, CouncilEvent> None =>
        Spec.For<Council, CouncilEvent>(Council.Initial, Council.Evolve);

    public static History<Council, CouncilEvent> Established => None.And(Founded);

    public static CouncilEstablished Founded => new(Id, Code, Name, Seats, Rules, Secretary, Now.At);

    public static MemberAppointed Appointed(int seat, SubjectId? member = null, DateOnly? until = null) =>
        new(Id, $"seat-{seat}", member ?? HolderOf(seat), Published($"name-{seat}"), Term, until, Secretary, Now.At);

    /// <summary>All five seats are held.</summary>
    public static History<Council, CouncilEvent> Complete =>
        Established.And([.. Enumerable.Range(1, 5).Select(seat => (CouncilEvent)Appointed(seat))]);

    public static History<Vote, VoteEvent> NoVote =>
        Spec.For<Vote, VoteEvent>(Domain.Governance.Councils.Vote.Initial, Domain.Governance.Councils.Vote.Evolve);

    public static VotePrepared Prepared(CouncilRules? rules = null) =>
        new(
            Vote,
            Proposal,
            1,
            Ready.Revision,
            Ready.PublishedOn,
            Code,
            rules ?? Rules,
            OpenVoteCount.Name,
            OpenVoteCount.Version,
            Secretary,
            Now.At
        );

    public static InterestDeclared Interest(int seat) =>
        new(Vote, $"seat-{seat}", HolderOf(seat), Sealed("grounds"), true, HolderOf(seat), Now.At);

    public static MemberRecused Recused(int seat) => new(Vote, $"seat-{seat}", HolderOf(seat), Secretary, Now.At);

    public static VoteOpened Opened(int needed, params int[] seats) =>
        new(
            Vote,
            Now.Today,
            [.. seats.Select(seat => $"seat-{seat}")],
            needed,
            [.. seats.Select(seat => new SeatHolder($"seat-{seat}", HolderOf(seat)))],
            Secretary,
            Now.At
        );

    public static BallotCast Cast(int seat, Choice choice) => new(Vote, $"seat-{seat}", choice, HolderOf(seat), Now.At);

    /// <summary>Prepared, seat 5 recused, opened.</summary>
    public static History<Vote, VoteEvent> OpenVote =>
        NoVote.And(Prepared(), Interest(5), Recused(5), Opened(2, 1, 2, 3, 4));

    public static VoteResultDeclared Declared(History<Vote, VoteEvent> vote) =>
        new(
            Vote,
            OpenVoteCount.Of(vote.State.Rules!, vote.State.Eligible, vote.State.Ballots),
            Now.Today,
            Secretary,
            Now.At
        );

    /// <summary>Adopted by 2 to 1.</summary>
    public static History<Vote, VoteEvent> Adopted
    {
        get
        {
            var cast = OpenVote.And(Cast(1, Choice.Yes), Cast(2, Choice.Yes), Cast(3, Choice.No));
            return cast.And(Declared(cast));
        }
    }
}
