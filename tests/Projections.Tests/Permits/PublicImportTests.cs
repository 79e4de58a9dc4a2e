using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class PublicImportTests
{
    [Fact]
    public void A_record_taken_over_appears_as_its_source_tells_it()
    {
        var entry = Made(
            AnImport.Of(
                AnImport.Facts,
                """{"address":"9 Quay Road","community":"Old Port","latitude":"51.1"}""",
                "A shed"
            )
        )!;

        Assert.Equal(
            (AnImport.Number, "Demolition", PublicPermitState.Completed),
            (entry.Number, entry.PermitType, entry.State)
        );
        Assert.Equal(("9 Quay Road, Old Port", "A shed"), (entry.SiteAddress!.Text, entry.Description!.Text));
        Assert.Equal(new(2025, 3, 1), entry.ListedOn);
        Assert.Equal("Completed", entry.Import!.StatusAsGiven);
        Assert.Equal("bp 2026 1 9 quay road old port a shed", entry.Search);
    }

    [Fact]
    public void What_the_source_does_not_say_stays_unknown()
    {
        var refused = AnImport.Facts with { StatusAsGiven = "Refused", Status = ImportedStatus.Refused };
        var entry = Made(AnImport.Of(refused))!;

        Assert.Equal(PublicPermitState.Refused, entry.State);
        Assert.Equal((null, null, null), (entry.Outcome, entry.DecidedOn, entry.DaysToDecision));
        Assert.Equal((null, null, null), (entry.Term, entry.LastDay, entry.Permit));
        Assert.Equal((null, null), (entry.SiteAddress, entry.Description));
    }

    [Theory]
    [InlineData("granted", null, PublicPermitState.Decided)]
    [InlineData(null, "2025-05-01", PublicPermitState.Withdrawn)]
    [InlineData(null, null, PublicPermitState.Unknown)]
    public void Without_a_status_a_decision_or_withdrawal_tells_the_state(
        string? decision,
        string? withdrawn,
        string state
    )
    {
        var facts = new ImportedFacts(
            null,
            null,
            null,
            DecisionAsGiven: decision,
            WithdrawnOn: withdrawn is null
                ? null
                : DateOnly.Parse(withdrawn, System.Globalization.CultureInfo.InvariantCulture)
        );

        Assert.Equal(state, Made(AnImport.Of(facts))!.State);
    }

    [Fact]
    public void A_decision_that_is_told_counts_with_its_days()
    {
        var entry = Made(
            AnImport.Of(
                AnImport.Facts with
                {
                    ValidFrom = new(2025, 3, 5),
                    DecisionAsGiven = "granted",
                    Decision = PermitOutcome.Grant,
                    DecidedOn = new(2025, 3, 25),
                }
            )
        )!;

        Assert.Equal((PublicPermitOutcome.Grant, 20), (entry.Outcome, entry.DaysToDecision));
        Assert.Equal(new(2025, 3, 5), entry.ListedOn);
    }

    [Fact]
    public void What_is_given_in_words_keeps_its_parts_apart()
    {
        var import = AnImport.Of(
            new(null, null, null),
            givenJson: """{"permitclass":"1104 - Deck","status":"Waiting","type":"Garage of the house"}"""
        );
        var given = Made(import)!.Import!;

        Assert.Equal(
            [("permitclass", "1104 - Deck"), ("status", "Waiting"), ("type", "Garage of the house")],
            given.AsGiven!.Parts!.Select(part => (part.Key, part.Value))
        );
        Assert.Equal("Garage of the house", given.Part(PublicImport.Type));
    }

    [Fact]
    public void Words_that_were_withdrawn_leave_their_commitment()
    {
        var import = AnImport.Of(new(null, null, null), givenJson: """{"type":"Garage of the house"}""");
        var given = Made(import.WithoutTexts())!.Import!;

        Assert.Equal(Assert.Single(import.Published).Commitment, given.AsGiven!.Commitment);
        Assert.Null(given.AsGiven.Parts);
        Assert.Null(given.Part(PublicImport.Type));
    }

    [Fact]
    public void A_record_without_any_day_is_listed_last() =>
        Assert.Equal(PublicPermit.NoDay, Made(AnImport.Of(new(null, null, null)))!.ListedOn);

    [Fact]
    public void A_revision_replaces_what_was_said_before()
    {
        var entry = Made(
            AnImport.Of(AnImport.Facts, description: "A shed").Revised(AnImport.Facts with { TypeAsGiven = "Other" })
        )!;

        Assert.Equal("Other", entry.PermitType);
        Assert.Null(entry.Description);
        Assert.Equal(AnImport.Batch(2).Value, entry.Import!.BatchId);
        Assert.Equal(
            ["permits.record-imported", "permits.imported-record-revised"],
            entry.Timeline.Select(step => step.Kind)
        );
    }

    [Fact]
    public void What_a_withdrawn_batch_said_is_gone()
    {
        Assert.Null(Made(AnImport.Of(AnImport.Facts).Withdrawn(1)));
        Assert.NotNull(Made(AnImport.Of(AnImport.Facts).Revised(AnImport.Facts).Withdrawn(1)));
    }

    private static PublicPermit? Made(AnImport import)
    {
        var texts = new PublicTexts(
            import.Published.ToDictionary(published => published.Commitment, published => published.Text)
        );
        return import.History.Aggregate((PublicPermit?)null, (entry, fact) => PublicPermit.After(entry, fact, texts));
    }
}
