using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>A vote as it stands.</summary>
public sealed record Vote
{
    public static readonly Vote Initial = new();

    public VoteId Id { get; init; }

    public VotePhase Phase { get; init; }

    public ProposalId Proposal { get; init; }

    public int Number { get; init; }

    public int Revision { get; init; }

    public DateOnly ProposalPublishedOn { get; init; }

    public string Council { get; init; } = "";

    public CouncilRules? Rules { get; init; }

    public ImmutableList<Interest> Interests { get; init; } = [];

    /// <summary>Who may vote from which seat, since the opening.</summary>
    public ImmutableList<SeatHolder> Holders { get; init; } = [];

    public int QuorumNeeded { get; init; }

    public ImmutableDictionary<string, Choice> Ballots { get; init; } = ImmutableDictionary<string, Choice>.Empty;

    public VoteResult? Result { get; init; }

    public DateOnly? DeclaredOn { get; init; }

    public CouncilId CouncilId => CouncilId.Of(Council);

    public IReadOnlyList<string> Eligible => [.. Holders.Select(holder => holder.Seat)];

    /// <summary>The seat from which a person votes; null where there is none.</summary>
    public string? SeatOf(SubjectId person) => Holders.Find(holder => holder.Member == person)?.Seat;

    public bool IsRecused(SubjectId person) =>
        Interests.Exists(interest => interest.Member == person && interest.State == InterestState.Recused);

    /// <summary>
    /// Whether something can still depend on who this person is: they have a ballot to cast or have cast one that is not counted yet, or
    /// an interest of theirs was declared. The end of their term changes nothing about it; the result, or that the vote is void, does.
    /// </summary>
    public bool RestsOn(SubjectId person) =>
        Phase is VotePhase.Prepared or VotePhase.Open
        && (SeatOf(person) is not null || Interests.Exists(interest => interest.Member == person));

    /// <summary>Why nothing can be prepared any more; null where it can.</summary>
    internal Rejection? WhyNotInPreparation() =>
        Phase switch
        {
            VotePhase.Unknown => CouncilRejections.VoteNotFound,
            VotePhase.Prepared => null,
            VotePhase.Void => CouncilRejections.VoteVoid,
            _ => CouncilRejections.VoteAlreadyOpened,
        };

    /// <summary>Why nobody can vote; null where people can.</summary>
    internal Rejection? WhyNotOpen() =>
        Phase switch
        {
            VotePhase.Unknown => CouncilRejections.VoteNotFound,
            VotePhase.Prepared => CouncilRejections.VoteNotOpened,
            VotePhase.Open => null,
            VotePhase.Closed => CouncilRejections.VoteClosed,
            _ => CouncilRejections.VoteVoid,
        };

    /// <summary>The interest declared for a seat that nobody has ruled on; null where there is none.</summary>
    public Interest? Undecided(string seat) =>
        Interests.Find(interest => interest.Seat == seat && interest.State == InterestState.Undecided);

    public static Vote Evolve(Vote vote, VoteEvent @event) =>
        (vote.Phase, @event) switch
        {
            (VotePhase.Unknown, VotePrepared e) => Prepared(e),
            (VotePhase.Prepared, InterestDeclared e) when vote.Undecided(e.Seat) is null => vote with
            {
                Interests = vote.Interests.Add(new(e.Seat, e.Member, InterestState.Undecided, e.Grounds.Commitment)),
            },
            (VotePhase.Prepared, MemberRecused e) when vote.Undecided(e.Seat) is { } open => vote with
            {
                Interests = vote.Interests.Replace(open, open with { State = InterestState.Recused }),
            },
            (VotePhase.Prepared, InterestDismissed e) when vote.Undecided(e.Seat) is { } open => vote with
            {
                Interests = vote.Interests.Replace(open, open with { State = InterestState.Dismissed }),
            },
            (VotePhase.Prepared, VoteOpened e) => vote with
            {
                Phase = VotePhase.Open,
                Holders = [.. e.Holders],
                QuorumNeeded = e.QuorumNeeded,
            },
            (VotePhase.Open, BallotCast e) when vote.Eligible.Contains(e.Seat) && !vote.Ballots.ContainsKey(e.Seat) =>
                vote with
                {
                    Ballots = vote.Ballots.Add(e.Seat, e.Choice),
                },
            (VotePhase.Open, VoteResultDeclared e) => vote with
            {
                Phase = VotePhase.Closed,
                Result = e.Result,
                DeclaredOn = e.DeclaredOn,
            },
            (VotePhase.Prepared or VotePhase.Open or VotePhase.Closed, VoteVoided) => vote with
            {
                Phase = VotePhase.Void,
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {vote.Phase}."),
        };

    private static Vote Prepared(VotePrepared e) =>
        new()
        {
            Id = e.VoteId,
            Phase = VotePhase.Prepared,
            Proposal = e.ProposalId,
            Number = e.Number,
            Revision = e.Revision,
            ProposalPublishedOn = e.ProposalPublishedOn,
            Council = e.Council,
            Rules = e.Rules,
        };
}
