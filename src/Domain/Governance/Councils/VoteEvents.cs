using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Everything that can happen to a vote of a council on a proposal.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. Until the result is declared the
/// public sees that votes are cast and neither by whom nor how.
/// </remarks>
public abstract record VoteEvent(VoteId VoteId);

/// <summary>A proposal comes before a council, under rules that nothing changes any more.</summary>
/// <param name="Number">Counts the votes on this proposal; all before it are void.</param>
/// <param name="Revision">The text that is voted on: the one that crossed the threshold.</param>
/// <param name="ProposalPublishedOn">The day on which the case began, for the law's own rules of transition.</param>
public sealed record VotePrepared(
    VoteId VoteId,
    ProposalId ProposalId,
    int Number,
    int Revision,
    DateOnly ProposalPublishedOn,
    string Council,
    CouncilRules Rules,
    string Algorithm,
    int AlgorithmVersion,
    SubjectId PreparedBy,
    DateTimeOffset PreparedAt
) : VoteEvent(VoteId);

/// <summary>Somebody on a seat may have an interest of their own in the matter.</summary>
/// <param name="ByMember">False where it was declared on what the secretary was told.</param>
public sealed record InterestDeclared(
    VoteId VoteId,
    string Seat,
    SubjectId Member,
    SealedValue Grounds,
    bool ByMember,
    SubjectId DeclaredBy,
    DateTimeOffset DeclaredAt
) : VoteEvent(VoteId);

/// <summary>Whoever holds this seat neither votes nor counts for the quorum. Why is not public, and who only as far as the seat tells.</summary>
public sealed record MemberRecused(
    VoteId VoteId,
    string Seat,
    SubjectId Member,
    SubjectId RuledBy,
    DateTimeOffset RuledAt
) : VoteEvent(VoteId);

/// <summary>What was declared is no interest that keeps anyone from voting.</summary>
public sealed record InterestDismissed(
    VoteId VoteId,
    string Seat,
    SubjectId Member,
    SealedValue Reasons,
    SubjectId RuledBy,
    DateTimeOffset RuledAt
) : VoteEvent(VoteId);

/// <summary>From here on votes are cast, by those who hold the seats on this day.</summary>
/// <param name="Seats">Those that can vote, in the council's order: held on that day, and not recused.</param>
/// <param name="Holders">Who holds them.</param>
public sealed record VoteOpened(
    VoteId VoteId,
    DateOnly OpenedOn,
    IReadOnlyList<string> Seats,
    int QuorumNeeded,
    IReadOnlyList<SeatHolder> Holders,
    SubjectId OpenedBy,
    DateTimeOffset OpenedAt
) : VoteEvent(VoteId);

public sealed record BallotCast(VoteId VoteId, string Seat, Choice Choice, SubjectId CastBy, DateTimeOffset CastAt)
    : VoteEvent(VoteId);

/// <summary>The vote is over. What every seat chose becomes public, and with it everything that the count rests on.</summary>
public sealed record VoteResultDeclared(
    VoteId VoteId,
    VoteResult Result,
    DateOnly DeclaredOn,
    SubjectId DeclaredBy,
    DateTimeOffset DeclaredAt
) : VoteEvent(VoteId);

/// <summary>The vote does not count. What was cast stays recorded; nothing is ever set back.</summary>
public sealed record VoteVoided(
    VoteId VoteId,
    PublicDisclosure Reason,
    DateOnly VoidedOn,
    SubjectId VoidedBy,
    DateTimeOffset VoidedAt
) : VoteEvent(VoteId);
