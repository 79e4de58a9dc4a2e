using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Permits;

/// <summary>The decision as far as its notification and the permit depend on it.</summary>
/// <param name="Basis">The law it rests on; null for decisions recorded before that was.</param>
public sealed record Ruling(
    PermitOutcome Outcome,
    string ReasonsCommitment,
    DateOnly DecidedOn,
    IReadOnlyList<LegalBasis>? Basis
);
