using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class PublicPermitTests
{
    [Fact]
    public void An_application_is_not_public_before_it_is_valid()
    {
        Assert.Null(Made(ACase.Submitted().Assigned().Asked().Answered()));
        Assert.Null(Made(ACase.Submitted().WithdrawnUnseen()));
    }

    [Fact]
    public void A_valid_application_appears_under_assessment()
    {
        var entry = Made(ACase.Submitted().Valid())!;

        Assert.Equal(("PA-2026-000001", PublicPermitState.UnderAssessment), (entry.Number, entry.State));
        Assert.Equal(("12 Harbour Street", "A garden wall"), (entry.SiteAddress!.Text, entry.Description!.Text));
        Assert.Equal("pa 2026 000001 12 harbour street a garden wall", entry.Search);
        Assert.Equal([new PublicStep("permits.application-declared-valid", ACase.ValidFrom)], entry.Timeline);
    }

    [Fact]
    public void A_decision_that_nobody_was_told_of_changes_nothing() =>
        Assert.Equivalent(
            Made(ACase.Submitted().Valid()),
            Made(ACase.Submitted().Valid().Recommended().Decided()),
            strict: true
        );

    [Fact]
    public void A_notified_decision_is_public_with_its_reasons()
    {
        var entry = Made(ACase.Submitted().Valid().Recommended().Decided(PermitOutcome.Refuse, 10).Notified())!;

        Assert.Equal(
            (PublicPermitState.Decided, PublicPermitOutcome.Refuse, 10),
            (entry.State, entry.Outcome, entry.DaysToDecision)
        );
        Assert.Equal("It meets the plan.", entry.Reasons!.Text);
        Assert.Equal(ACase.ValidFrom.AddDays(11), entry.NotifiedOn);
    }

    [Fact]
    public void A_permit_is_joined_to_its_application()
    {
        var entry = Made(ACase.Submitted().Valid().Recommended().Decided().Notified().Issued())!;

        Assert.Equal("P-2026-000001", entry.Permit!.Number);
        Assert.Equal(
            ["permits.application-declared-valid", "permits.decision-notified", "permits.permit-issued"],
            entry.Timeline.Select(step => step.Kind)
        );
    }

    [Fact]
    public void The_seal_is_joined_to_its_decision()
    {
        var entry = Made(ACase.Submitted().Valid().Recommended().Decided().Notified().Issued().UnderSeal())!;

        Assert.Equal(
            ("document", "seal", "chain"),
            (entry.Seal!.DocumentDigest, entry.Seal.SealDigest, entry.Seal.ChainDigest)
        );
        Assert.Null(Made(ACase.Submitted().Valid().Recommended().Decided().Notified().Issued())!.Seal);
    }

    [Fact]
    public void A_seal_that_was_raised_is_shown_by_its_newest_file_and_when_it_existed()
    {
        var entry = Made(ACase.Submitted().Valid().Recommended().Decided().Notified().UnderSeal().Raised())!;

        Assert.Equal(
            ("document", "extended", SealLevel.CadesBaselineLT, (DateTimeOffset?)ACase.StampedAt),
            (entry.Seal!.DocumentDigest, entry.Seal.SealDigest, entry.Seal.Level, entry.Seal.ExistedAt)
        );
    }

    [Fact]
    public void The_decision_as_data_is_shown_where_there_is_one_and_stays_beside_a_raised_seal()
    {
        var notified = ACase.Submitted().Valid().Recommended().Decided().Notified();
        var statement = new SealedStatement(
            "statement",
            815,
            "application/json",
            "signature",
            SealLevel.JadesBaselineB
        );

        Assert.Null(Made(notified.UnderSeal())!.Seal!.Statement);
        Assert.Equal(
            new PublicStatement("statement", 815, "application/json", "signature", SealLevel.JadesBaselineB),
            Made(notified.UnderSeal(statement: statement).Raised())!.Seal!.Statement
        );
    }

    [Fact]
    public void What_the_municipality_found_of_its_seal_is_shown_with_it()
    {
        var verdict = new KeptVerdict("TOTAL_PASSED", null, ACase.StampedAt, ACase.StampedAt, new(1, "", "", ""));
        var entry = Made(ACase.Submitted().Valid().Recommended().Decided().Notified().UnderSeal().Judged(verdict))!;

        Assert.Equal(
            new PublicVerdict("TOTAL_PASSED", null, ACase.StampedAt, ACase.StampedAt, "report"),
            entry.Seal!.Verdict
        );
    }

    [Fact]
    public void What_was_found_of_a_seal_is_not_said_of_the_file_that_replaces_it()
    {
        var verdict = new KeptVerdict("TOTAL_PASSED", null, ACase.StampedAt, ACase.StampedAt, new(1, "", "", ""));
        var notified = ACase.Submitted().Valid().Recommended().Decided().Notified().UnderSeal();

        Assert.Null(Made(notified.Judged(verdict).Raised())!.Seal!.Verdict);
        Assert.Null(Made(notified.Raised().Judged(verdict))!.Seal!.Verdict);
    }

    [Fact]
    public void The_seal_of_another_act_is_not_that_of_the_decision() =>
        Assert.Null(Made(ACase.Submitted().Valid().UnderSeal("governance.decision-published"))!.Seal);

    [Fact]
    public void A_withdrawn_application_stays_listed() =>
        Assert.Equal(PublicPermitState.Withdrawn, Made(ACase.Submitted().Valid().WithdrawnInPublic())!.State);

    [Fact]
    public void A_moved_term_is_told_with_its_cause()
    {
        var entry = Made(ACase.Submitted().Valid().Recalculated())!;

        Assert.Equal(ACase.LastDay.AddDays(3), entry.LastDay);
        Assert.Equal(
            new PublicTermChange(ACase.LastDay, ACase.LastDay.AddDays(3), RecalculationCause.CalendarChanged),
            entry.Timeline[^1].Term
        );
    }

    [Fact]
    public void A_text_that_was_withdrawn_is_absent_and_its_commitment_stays()
    {
        var entry = ACase
            .Submitted()
            .Valid()
            .History.Aggregate((PublicPermit?)null, (e, fact) => PublicPermit.After(e, fact, PublicTexts.None))!;

        Assert.Null(entry.SiteAddress!.Text);
        Assert.NotEmpty(entry.SiteAddress.Commitment);
        Assert.Equal("pa 2026 000001", entry.Search);
    }

    [Fact]
    public void A_text_that_does_not_open_its_commitment_is_not_shown()
    {
        var valid = ACase.Submitted().Valid();
        var swapped = new PublicTexts(
            new Dictionary<string, string>
            {
                [valid.Published[0].Commitment] = valid.Published[1].Text,
                [valid.Published[1].Commitment] = "not even a disclosure",
            }
        );
        var entry = valid.History.Aggregate((PublicPermit?)null, (e, fact) => PublicPermit.After(e, fact, swapped))!;

        Assert.Null(entry.SiteAddress!.Text);
        Assert.Null(entry.Description!.Text);
    }

    private static PublicPermit? Made(ACase @case)
    {
        var texts = new PublicTexts(
            @case.Published.ToDictionary(published => published.Commitment, published => published.Text)
        );
        return @case.History.Aggregate((PublicPermit?)null, (entry, fact) => PublicPermit.After(entry, fact, texts));
    }
}
