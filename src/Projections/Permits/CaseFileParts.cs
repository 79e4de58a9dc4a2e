using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>One request for completion and, once it has come, its answer.</summary>
public sealed record CaseRound(
    int Number,
    CompletenessKind Kind,
    StopEffect Effect,
    SealedField Items,
    DateOnly NoticeOn,
    DateOnly StoppedFrom,
    DateOnly AnswerDueOn,
    DateOnly? AnsweredOn = null,
    SealedField? Answer = null
);

/// <summary>The proposal that counts: the newest. A decision names its hash.</summary>
public sealed record CaseRecommendation(
    PermitOutcome Outcome,
    SubjectId Author,
    SealedField Text,
    string Hash,
    DateOnly RecommendedOn
);

/// <summary>Not public before its notification.</summary>
/// <param name="Basis">The law it rests on; null where that was not recorded.</param>
public sealed record CaseDecision(
    PermitOutcome Outcome,
    SubjectId Decider,
    SealedField Reasons,
    DateOnly DecidedOn,
    bool FourEyesRestOnUnidentified,
    IReadOnlyList<LegalBasis>? Basis
);

/// <summary>Somebody who must not handle the application.</summary>
public sealed record CaseConflict(SubjectId Person, SealedField? Ground);

/// <summary>The applicant, or their agent, took the application back.</summary>
public sealed record CaseWithdrawal(SubjectId By, DateOnly On);
