using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>The proposal that counts: the newest.</summary>
public sealed record Recommendation(
    SubjectId Author,
    PermitOutcome ProposedOutcome,
    string Hash,
    DateOnly RecommendedOn
);
