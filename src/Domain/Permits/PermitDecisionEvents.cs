using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Permits;

/// <summary>The authority decided. Nothing of it is public before the applicant has been notified.</summary>
/// <remarks>
/// Reasons are sealed whatever the outcome: the log shows how many values an event seals, so leaving them out of grants
/// would betray every refusal.
/// </remarks>
public abstract record DecisionMade(
    PermitApplicationId ApplicationId,
    SubjectId Decider,
    PermitOutcome Outcome,
    SealedValue Reasons,
    string RecommendationHash,
    DateOnly DecidedOn,
    bool FourEyesRestOnUnidentified,
    DateTimeOffset DecidedAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The first form, from before acts of law were kept here: on what law it rests is unknown.</summary>
public sealed record DecisionMadeBasisUnknown(
    PermitApplicationId ApplicationId,
    SubjectId Decider,
    PermitOutcome Outcome,
    SealedValue Reasons,
    string RecommendationHash,
    DateOnly DecidedOn,
    bool FourEyesRestOnUnidentified,
    DateTimeOffset DecidedAt
)
    : DecisionMade(
        ApplicationId,
        Decider,
        Outcome,
        Reasons,
        RecommendationHash,
        DecidedOn,
        FourEyesRestOnUnidentified,
        DecidedAt
    );

/// <summary>The decision with the law it rests on.</summary>
public sealed record DecisionMadeOnBasis(
    PermitApplicationId ApplicationId,
    SubjectId Decider,
    PermitOutcome Outcome,
    SealedValue Reasons,
    string RecommendationHash,
    DateOnly DecidedOn,
    bool FourEyesRestOnUnidentified,
    DateTimeOffset DecidedAt,
    IReadOnlyList<LegalBasis> Basis
)
    : DecisionMade(
        ApplicationId,
        Decider,
        Outcome,
        Reasons,
        RecommendationHash,
        DecidedOn,
        FourEyesRestOnUnidentified,
        DecidedAt
    );

/// <summary>The applicant was told, which makes the decision public and sets the term for objections going.</summary>
public abstract record DecisionNotified(
    PermitApplicationId ApplicationId,
    string Number,
    PermitOutcome Outcome,
    DateOnly DecidedOn,
    PublicDisclosure Reasons,
    DateOnly NotifiedOn,
    Channel Channel,
    SubjectId NotifiedBy,
    DateTimeOffset NotifiedAt
) : PermitApplicationEvent(ApplicationId);

/// <summary>The first form, from before acts of law were kept here: on what law the decision rests is unknown.</summary>
public sealed record DecisionNotifiedBasisUnknown(
    PermitApplicationId ApplicationId,
    string Number,
    PermitOutcome Outcome,
    DateOnly DecidedOn,
    PublicDisclosure Reasons,
    DateOnly NotifiedOn,
    Channel Channel,
    SubjectId NotifiedBy,
    DateTimeOffset NotifiedAt
) : DecisionNotified(ApplicationId, Number, Outcome, DecidedOn, Reasons, NotifiedOn, Channel, NotifiedBy, NotifiedAt);

/// <summary>The decision was published with the law it rests on.</summary>
public sealed record DecisionNotifiedOnBasis(
    PermitApplicationId ApplicationId,
    string Number,
    PermitOutcome Outcome,
    DateOnly DecidedOn,
    PublicDisclosure Reasons,
    DateOnly NotifiedOn,
    Channel Channel,
    SubjectId NotifiedBy,
    DateTimeOffset NotifiedAt,
    IReadOnlyList<LegalBasis> Basis
) : DecisionNotified(ApplicationId, Number, Outcome, DecidedOn, Reasons, NotifiedOn, Channel, NotifiedBy, NotifiedAt);
