using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>An officer proposes an outcome. A newer proposal replaces an older one, and with it the hash a decision must name.</summary>
public sealed record SubmitRecommendation(
    PermitApplicationId ApplicationId,
    SubjectId Author,
    PermitOutcome ProposedOutcome,
    SealedValue Text,
    DateOnly RecommendedOn
)
{
    public static Decision<PermitApplicationEvent> Decide(
        SubmitRecommendation command,
        PermitApplication application,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            { Validation: null } => PermitRejections.NotYetValid,
            _ when application.WhyBarred(command.Author) is { } reason => reason,
            _ when command.RecommendedOn > now.Today => PermitRejections.DateInTheFuture,
            { Validation: { } valid } when command.RecommendedOn < valid.ValidFrom =>
                PermitRejections.RecommendedBeforeValid,
            _ => new RecommendationSubmitted(
                command.ApplicationId,
                command.Author,
                command.ProposedOutcome,
                command.Text,
                RecommendationHash.Of(command, now.At),
                command.RecommendedOn,
                now.At
            ),
        };
}
