using System.Text;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Signatures;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;

namespace Sijil.Architecture.Tests;

/// <summary>The sealed data of a council's decision tells what is public, and can never be taken back: nothing else may reach it.</summary>
public class CouncilDecisionStatementTests
{
    private static readonly PublishedCouncilDecision Decision = new(
        Read<MunicipalityEstablished>(),
        Read<CouncilEstablished>(),
        Read<VotePrepared>(),
        Read<VoteResultDeclared>(),
        Read<CouncilDecisionPublished>()
    );

    private static readonly ActReference Act = new(
        SealPublishedCouncilDecision.Act,
        Decision.Published.VoteId.Value,
        Decision.Published.Number
    );

    [Fact]
    public void What_is_not_public_cannot_reach_the_data() =>
        Assert.Equal(
            Text(Decision),
            Text(
                new(
                    Other(Decision.Municipality),
                    Other(Decision.Council),
                    Other(Decision.Vote),
                    Other(Decision.Declared),
                    Other(Decision.Published)
                )
            )
        );

    /// <remarks>Whoever changes what is rendered writes a new version with a new file, and does not edit the old one.</remarks>
    [Fact]
    public void Its_form_is_the_one_that_is_written_down() =>
        Assert.Equal(
            Encoding.UTF8.GetString(CanonicalJson.Of(StoredFile.OfStatement("sijil-council-decision@1"))),
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
    public void It_has_all_that_is_needed_to_count_again() =>
        Assert.Equivalent(
            Decision.Declared.Result,
            JsonElement.Parse(Text(Decision)).GetProperty("result").Deserialize<VoteResult>(StoredJson.Options),
            strict: true
        );

    private static PublicDocument Rendered(PublishedCouncilDecision decision) =>
        CouncilDecisionStatement.Render(Act, decision);

    private static string Text(PublishedCouncilDecision decision) =>
        Encoding.UTF8.GetString(Rendered(decision).Content);

    private static TEvent Read<TEvent>() =>
        JsonSerializer.Deserialize<TEvent>(StoredFile.Text(EventCatalogue.Of(typeof(TEvent))), StoredJson.Options)!;

    private static TEvent Other<TEvent>(TEvent @event)
        where TEvent : notnull
    {
        var kept = EventCatalogue.Of(typeof(TEvent)).PublicFacts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (TEvent)Altered.Except(@event, kept);
    }
}
