using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Permits;

/// <summary>The authority decides on an application, on the proposal its decider saw and in the knowledge of a second person.</summary>
/// <remarks>Persons are compared, not roles or accounts, and administrators are not exempt.</remarks>
public sealed record MakeDecision(
    PermitApplicationId ApplicationId,
    SubjectId Decider,
    PermitOutcome Outcome,
    SealedValue? Reasons,
    string RecommendationHash,
    DateOnly DecidedOn
)
{
    /// <summary>Decides on the application.</summary>
    /// <param name="command">What the decider wants recorded.</param>
    /// <param name="application">The application as it stands.</param>
    /// <param name="version">The rules it is pinned to.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="unidentified">Those of <see cref="Compared"/> whom the roll cannot vouch for as distinct persons.</param>
    /// <param name="now">The moment of registering.</param>
    public static Decision<PermitApplicationEvent> Decide(
        MakeDecision command,
        PermitApplication application,
        PermitTypeVersion version,
        IReadOnlyCollection<CitedClause> cited,
        IReadOnlySet<SubjectId> unidentified,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            { Validation: null } => PermitRejections.NotYetValid,
            { Recommendation: null } => PermitRejections.NoRecommendation,
            _ when application.WhyNotBy(command.Decider, version) is { } reason => reason,
            { Recommendation: { } seen } when seen.Hash != command.RecommendationHash =>
                PermitRejections.RecommendationReplaced,
            { Recommendation: { } seen } when application.Conflicted.Contains(seen.Author) =>
                PermitRejections.RecommendationConflicted,
            _ when command.DecidedOn > now.Today => PermitRejections.DateInTheFuture,
            { Recommendation: { } seen } when command.DecidedOn < seen.RecommendedOn =>
                PermitRejections.DecidedBeforeRecommendation,
            _ when application.HasOpenRoundOn(command.DecidedOn) => PermitRejections.CompletenessOpen,
            _ when command.Reasons is null => PermitRejections.ReasonsMissing,
            _ => LegalBasis.Of(cited, application.ReceivedOn, command.DecidedOn) switch
            {
                (_, { } obstacle) => obstacle,
                var (basis, _) => new DecisionMadeOnBasis(
                    command.ApplicationId,
                    command.Decider,
                    command.Outcome,
                    command.Reasons!,
                    command.RecommendationHash,
                    command.DecidedOn,
                    Compared(command, application, version).Overlaps(unidentified),
                    now.At,
                    basis
                ),
            },
        };

    /// <summary>Everyone whose being another person the check rests on.</summary>
    public static IReadOnlySet<SubjectId> Compared(
        MakeDecision command,
        PermitApplication application,
        PermitTypeVersion version
    ) => application.PersonsBarred(version).Add(command.Decider);
}
