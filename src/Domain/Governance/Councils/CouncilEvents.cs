using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Everything that can happen to a council.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record CouncilEvent(CouncilId CouncilId);

/// <param name="Seats">All of them, in the order in which they are shown.</param>
public sealed record CouncilEstablished(
    CouncilId CouncilId,
    string Code,
    Wording Name,
    IReadOnlyList<string> Seats,
    CouncilRules Rules,
    SubjectId EstablishedBy,
    DateTimeOffset EstablishedAt
) : CouncilEvent(CouncilId);

/// <summary>From here on votes are prepared under other rules. Those prepared before keep theirs.</summary>
/// <param name="LegalSource">The act that changed them, and where it was published.</param>
public sealed record CouncilRulesChanged(
    CouncilId CouncilId,
    CouncilRules Rules,
    string LegalSource,
    SubjectId ChangedBy,
    DateTimeOffset ChangedAt
) : CouncilEvent(CouncilId);

/// <summary>Somebody holds a seat. Who that is, the public knows by a name that can be withdrawn; the person is never public.</summary>
public sealed record MemberAppointed(
    CouncilId CouncilId,
    string Seat,
    SubjectId Member,
    PublicDisclosure HolderName,
    DateOnly From,
    DateOnly? Until,
    SubjectId AppointedBy,
    DateTimeOffset AppointedAt
) : CouncilEvent(CouncilId);

/// <summary>A term ends on another day than was said.</summary>
/// <param name="From">The first day of the term: which of those on this seat it is.</param>
/// <param name="Until">Its last day.</param>
public sealed record MembershipEnded(
    CouncilId CouncilId,
    string Seat,
    DateOnly From,
    DateOnly Until,
    SubjectId EndedBy,
    DateTimeOffset EndedAt
) : CouncilEvent(CouncilId);
