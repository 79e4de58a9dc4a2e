using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class SubmitApplicationSpecs
{
    private const string Unit = "urban-planning";

    private static readonly IReadOnlyCollection<string> Units = ["old-town", Unit];

    private static readonly SubmitApplication Submit = new(
        AnApplication.Id,
        AnApplication.Number,
        AnApplication.Applicant,
        ApplicantKind.Person,
        AnApplication.Sealed("name"),
        AnApplication.Sealed("national-id"),
        AnApplication.Sealed("contact"),
        AnApplication.Sealed("site-address"),
        AnApplication.Sealed("description"),
        AnApplication.Agent,
        Unit,
        AnApplication.ReceivedOn,
        Channel.Online,
        AnApplication.Applicant
    );

    [Fact]
    public void An_application_is_pinned_to_the_rules_in_force_when_it_is_received() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(Submit, application, APermitType.InForce.State, Units, AnApplication.Now)
            )
            .Then(AnApplication.Submission);

    [Fact]
    public void Rules_that_came_later_do_not_apply_to_what_was_received_before() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(
                    Submit,
                    application,
                    APermitType.InForce.And(APermitType.Published(2, "2026-03-03")).State,
                    Units,
                    AnApplication.Now
                )
            )
            .Then(AnApplication.Submission);

    [Fact]
    public void Rules_apply_from_their_first_day() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(
                    Submit,
                    application,
                    APermitType.InForce.And(APermitType.Published(2, "2026-03-02")).State,
                    Units,
                    AnApplication.Now
                )
            )
            .Then(AnApplication.Submission with { PermitTypeVersion = 2 });

    [Fact]
    public void Nothing_can_be_applied_for_before_its_rules_are_in_force() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(
                    Submit with
                    {
                        ReceivedOn = new(2019, 12, 31),
                    },
                    application,
                    APermitType.InForce.State,
                    Units,
                    AnApplication.Now
                )
            )
            .ThenRejected(PermitRejections.TypeNotInForce);

    [Fact]
    public void An_application_goes_to_a_unit_that_exists() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(
                    Submit with
                    {
                        Unit = "urban-planing",
                    },
                    application,
                    APermitType.InForce.State,
                    Units,
                    AnApplication.Now
                )
            )
            .ThenRejected(PermitRejections.UnitUnknown);

    [Fact]
    public void An_application_is_not_received_after_today() =>
        AnApplication
            .ThatNobodySubmitted.When(application =>
                SubmitApplication.Decide(
                    Submit,
                    application,
                    APermitType.InForce.State,
                    Units,
                    AnApplication.On("2026-03-01")
                )
            )
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void An_application_is_submitted_once() =>
        AnApplication
            .Withdrawn.When(application =>
                SubmitApplication.Decide(Submit, application, APermitType.InForce.State, Units, AnApplication.Now)
            )
            .ThenRejected(PermitRejections.AlreadySubmitted);
}
