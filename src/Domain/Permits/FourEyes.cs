using System.Collections.Immutable;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Who may decide: a person who has had no other part in the application. No role is exempt.</summary>
public static class FourEyes
{
    /// <summary>The rule that keeps this person from deciding, if there is one.</summary>
    public static Rejection? WhyNotBy(
        this PermitApplication application,
        SubjectId decider,
        PermitTypeVersion version
    ) =>
        application.WhyBarred(decider) is { } reason ? reason
        : application.Authors.Contains(decider) ? PermitRejections.OwnRecommendation
        : application.ValidatorBarred(version) == decider ? PermitRejections.OwnValidation
        : null;

    /// <summary>Everyone who may not decide.</summary>
    public static ImmutableHashSet<SubjectId> PersonsBarred(
        this PermitApplication application,
        PermitTypeVersion version
    ) =>
        application
            .Authors.Union(application.Conflicted)
            .Union(
                new[]
                {
                    application.Applicant,
                    application.Agent,
                    application.ValidatorBarred(version),
                }.OfType<SubjectId>()
            );

    private static SubjectId? ValidatorBarred(this PermitApplication application, PermitTypeVersion version) =>
        version.PinnedBy(application).Rules.ValidatorMayDecide ? null : application.Validation?.DeclaredBy;
}
