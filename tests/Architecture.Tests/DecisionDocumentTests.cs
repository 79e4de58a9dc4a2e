using System.Text;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.Governance;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests;

/// <summary>The sealed document of a decision tells what is public, and can never be taken back: nothing else may reach it.</summary>
public class DecisionDocumentTests
{
    private static readonly PublishedDecision Decision = new(
        Read<MunicipalityEstablished>(),
        Read<PermitTypePublished>(),
        Read<ApplicationDeclaredValid>(),
        Read<DecisionNotifiedOnBasis>(),
        Read<PermitIssued>()
    );

    [Fact]
    public void What_is_not_public_cannot_reach_the_document() =>
        Assert.Equal(
            Rendered(Decision),
            Rendered(
                new(
                    Other(Decision.Municipality),
                    Other(Decision.Type),
                    Other(Decision.Application),
                    Other((DecisionNotifiedOnBasis)Decision.Notified),
                    Other(Decision.Permit!)
                )
            )
        );

    [Fact]
    public void The_same_decision_is_the_same_bytes() => Assert.Equal(Rendered(Decision), Rendered(Decision));

    /// <remarks>Whoever changes what is rendered changes this; what was sealed before stays as it was.</remarks>
    [Fact]
    public void The_bytes_are_known() =>
        Assert.Equal(
            "7L45yX29zfsecpGtCr63I8324Tx4rdaCNlOK_-Di1aM",
            Digest.Of(DecisionDocument.Render(Decision).Content)
        );

    [Fact]
    public void It_says_what_was_decided_in_three_languages()
    {
        var page = Rendered(Decision);

        Assert.All(
            ["ar", "fr", "en"],
            language => Assert.Contains($"<section lang=\"{language}\"", page, StringComparison.Ordinal)
        );
        Assert.Contains(Decision.Notified.Number, page, StringComparison.Ordinal);
        Assert.Contains(Decision.Notified.Reasons.Commitment, page, StringComparison.Ordinal);
        Assert.Contains(Decision.Application.SiteAddress.Commitment, page, StringComparison.Ordinal);
        Assert.Contains(Decision.Permit!.Number, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_names_no_permit()
    {
        var refused = Decision with
        {
            Notified = Decision.Notified with { Outcome = PermitOutcome.Refuse },
            Permit = null,
        };

        Assert.Contains("The permit applied for is refused.", Rendered(refused), StringComparison.Ordinal);
        Assert.DoesNotContain("Permit number", Rendered(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_law_that_the_decision_rests_on()
    {
        var basis = ((DecisionNotifiedOnBasis)Decision.Notified).Basis;

        Assert.NotEmpty(basis);
        Assert.All(
            basis,
            cited =>
                Assert.Contains($"<dt>{cited.Act}, {cited.Clause}</dt>", Rendered(Decision), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_decision_from_before_the_law_was_kept_says_nothing_of_it()
    {
        var earlier = Decision with { Notified = Read<DecisionNotifiedBasisUnknown>() };

        Assert.DoesNotContain("Legal basis", Rendered(earlier), StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_beside_it_and_runs_nothing()
    {
        var page = Rendered(Decision);

        Assert.All(
            ["<script", "src=", "href=", "url(", "@import"],
            part => Assert.DoesNotContain(part, page, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static string Rendered(PublishedDecision decision) =>
        Encoding.UTF8.GetString(DecisionDocument.Render(decision).Content);

    private static TEvent Read<TEvent>() =>
        JsonSerializer.Deserialize<TEvent>(StoredFile.Text(EventCatalogue.Of(typeof(TEvent))), StoredJson.Options)!;

    private static TEvent Other<TEvent>(TEvent @event)
        where TEvent : notnull
    {
        var kept = EventCatalogue.Of(typeof(TEvent)).PublicFacts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (TEvent)Altered.Except(@event, kept);
    }
}
