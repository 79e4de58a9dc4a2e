using System.Text;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.Governance;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;

namespace Sijil.Architecture.Tests;

/// <summary>The sealed data of a decision tells what is public, and can never be taken back: nothing else may reach it.</summary>
public class DecisionStatementTests
{
    private static readonly ActReference Act = new(
        SealNotifiedDecision.Act,
        Sample.Application.Value,
        "PA-2026-000001"
    );

    private static readonly PublishedDecision Decision = new(
        Read<MunicipalityEstablished>(),
        Read<PermitTypePublished>(),
        Read<ApplicationDeclaredValid>(),
        Read<DecisionNotifiedOnBasis>(),
        Read<PermitIssued>()
    );

    [Fact]
    public void What_is_not_public_cannot_reach_the_data() =>
        Assert.Equal(
            Text(Decision),
            Text(
                new(
                    Other(Decision.Municipality),
                    Other(Decision.Type),
                    Other(Decision.Application),
                    Other((DecisionNotifiedOnBasis)Decision.Notified),
                    Other(Decision.Permit!)
                )
            )
        );

    /// <remarks>Whoever changes what is rendered writes a new version with a new file, and does not edit the old one.</remarks>
    [Fact]
    public void Its_form_is_the_one_that_is_written_down() =>
        Assert.Equal(
            Encoding.UTF8.GetString(CanonicalJson.Of(StoredFile.OfStatement("sijil-permit-decision@1"))),
            Text(Decision)
        );

    [Fact]
    public void It_has_the_one_form_that_the_scheme_for_canonical_JSON_gives()
    {
        var statement = Rendered(Decision);

        Assert.Equal("application/json", statement.MediaType);
        Assert.Equal(CanonicalJson.Of(statement.Content), statement.Content);
    }

    [Fact]
    public void A_refusal_names_no_permit()
    {
        var refused = JsonElement.Parse(
            Text(Decision with { Notified = Decision.Notified with { Outcome = PermitOutcome.Refuse }, Permit = null })
        );

        Assert.Equal("refuse", refused.GetProperty("outcome").GetString());
        Assert.False(refused.TryGetProperty("permit", out _));
    }

    [Fact]
    public void A_decision_from_before_the_law_was_kept_says_nothing_of_it() =>
        Assert.False(
            JsonElement
                .Parse(Text(Decision with { Notified = Read<DecisionNotifiedBasisUnknown>() }))
                .TryGetProperty("basis", out _)
        );

    private static PublicDocument Rendered(PublishedDecision decision) => DecisionStatement.Render(Act, decision);

    private static string Text(PublishedDecision decision) => Encoding.UTF8.GetString(Rendered(decision).Content);

    private static TEvent Read<TEvent>() =>
        JsonSerializer.Deserialize<TEvent>(StoredFile.Text(EventCatalogue.Of(typeof(TEvent))), StoredJson.Options)!;

    private static TEvent Other<TEvent>(TEvent @event)
        where TEvent : notnull
    {
        var kept = EventCatalogue.Of(typeof(TEvent)).PublicFacts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (TEvent)Altered.Except(@event, kept);
    }
}
