using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class CaseFileTests
{
    [Fact]
    public void A_submitted_application_opens_a_file_with_references_to_what_is_sealed()
    {
        var file = Made(ACase.Submitted());

        Assert.Equal(("PA-2026-000001", CaseState.Submitted, "building"), (file.Number, file.State, file.Unit));
        Assert.Equal(
            ["applicant-name", "national-id", "site-address", "description"],
            file.Sealed.Select(field => field.Name)
        );
        Assert.All(file.Sealed, field => Assert.Equal(ACase.Applicant, field.Subject));
    }

    [Fact]
    public void A_round_is_open_until_it_is_answered()
    {
        var asked = Made(ACase.Submitted().Asked());
        var answered = Made(ACase.Submitted().Asked().Answered());

        Assert.Null(Assert.Single(asked.Rounds).AnsweredOn);
        Assert.Equal(ACase.ReceivedOn.AddDays(15), asked.Rounds[0].AnswerDueOn);
        Assert.Equal(ACase.ReceivedOn.AddDays(5), Assert.Single(answered.Rounds).AnsweredOn);
        Assert.Equal("completeness-answer", answered.Rounds[0].Answer!.Name);
    }

    [Fact]
    public void The_last_day_follows_the_newest_calculation()
    {
        Assert.Equal(ACase.LastDay, Made(ACase.Submitted().Valid()).LastDay);
        Assert.Equal(ACase.LastDay.AddDays(3), Made(ACase.Submitted().Valid().Recalculated()).LastDay);
    }

    [Fact]
    public void A_grant_leads_to_a_permit_once_it_is_notified()
    {
        var decided = ACase.Submitted().Assigned().Valid().Recommended().Decided();

        Assert.Null(Made(decided).PermitId);
        Assert.Equal(PermitId.Of(new(decided.Id)), Made(decided.Notified()).PermitId);
        Assert.Equal(CaseState.Notified, Made(decided.Notified()).State);
    }

    [Fact]
    public void A_refusal_leads_to_none() =>
        Assert.Null(Made(ACase.Submitted().Valid().Recommended().Decided(PermitOutcome.Refuse).Notified()).PermitId);

    [Fact]
    public void It_tells_who_did_what()
    {
        var file = Made(ACase.Submitted().Assigned().Valid().Recommended().Decided());

        Assert.Equal(
            [
                ("permits.application-submitted", ACase.Applicant),
                ("permits.officer-assigned", ACase.Decider),
                ("permits.application-declared-valid", ACase.Officer),
                ("permits.recommendation-submitted", ACase.Officer),
                ("permits.decision-made", ACase.Decider),
            ],
            file.Acts.Select(act => (act.Kind, act.By!.Value))
        );
    }

    [Fact]
    public void Everything_sealed_is_found_in_one_list() =>
        Assert.Equal(
            [
                "applicant-name",
                "national-id",
                "site-address",
                "description",
                "completeness-items",
                "completeness-answer",
                "recommendation",
                "decision-reasons",
            ],
            Made(ACase.Submitted().Asked().Answered().Valid().Recommended().Decided())
                .AllSealed()
                .Select(field => field.Name)
        );

    [Fact]
    public void What_a_view_does_not_know_leaves_it_as_it_is()
    {
        var file = Made(ACase.Submitted());

        Assert.Same(file, CaseFile.After(file, new object()));
        Assert.Null(CaseFile.After(null, ACase.Submitted().Valid().History[1]));
    }

    private static CaseFile Made(ACase @case) =>
        @case.Facts.Aggregate((CaseFile?)null, CaseFile.After) ?? throw new InvalidOperationException("No file.");
}
