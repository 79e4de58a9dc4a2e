using System.Text;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Architecture.Tests;

/// <summary>The sealed document of a council's decision tells what is public, and can never be taken back: nothing else may reach it.</summary>
public class CouncilDecisionDocumentTests
{
    private static readonly PublishedCouncilDecision Decision = new(
        Read<MunicipalityEstablished>(),
        Read<CouncilEstablished>(),
        Read<VotePrepared>(),
        Read<VoteResultDeclared>(),
        Read<CouncilDecisionPublished>()
    );

    [Fact]
    public void What_is_not_public_cannot_reach_the_document() =>
        Assert.Equal(
            Rendered(Decision),
            Rendered(
                new(
                    Other(Decision.Municipality),
                    Other(Decision.Council),
                    Other(Decision.Vote),
                    Other(Decision.Declared),
                    Other(Decision.Published)
                )
            )
        );

    [Fact]
    public void The_same_decision_is_the_same_bytes() => Assert.Equal(Rendered(Decision), Rendered(Decision));

    [Fact]
    public void It_says_in_three_languages_what_was_decided_and_how_every_seat_voted()
    {
        var page = Rendered(Decision);

        Assert.All(
            ["ar", "fr", "en"],
            language => Assert.Contains($"<section lang=\"{language}\"", page, StringComparison.Ordinal)
        );
        Assert.Contains(Decision.Published.Number, page, StringComparison.Ordinal);
        Assert.Contains(Decision.Published.Reasons.Commitment, page, StringComparison.Ordinal);
        Assert.Contains("<dt>Seat seat-1</dt><dd>Abstention</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>dz/law/2015/15-04, art_9</dt>", page, StringComparison.Ordinal);
        Assert.Contains("sijil-open-vote 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejection_says_so_and_how_a_tie_was_broken()
    {
        var rejected = Decision with
        {
            Published = Decision.Published with { Outcome = VoteOutcome.Rejected },
            Declared = Decision.Declared with
            {
                Result = Decision.Declared.Result with { TieBreak = TieBreak.PresidingSeatSilent },
            },
        };

        Assert.Contains("The proposal is rejected.", Rendered(rejected), StringComparison.Ordinal);
        Assert.Contains("The presiding seat did not decide the tie", Rendered(rejected), StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Tie</dt>", Rendered(Decision), StringComparison.Ordinal);
    }

    [Fact]
    public void No_decision_rests_on_a_quorum_that_was_missed() =>
        Assert.Throws<InvalidOperationException>(() =>
            Rendered(Decision with { Published = Decision.Published with { Outcome = VoteOutcome.QuorumMissed } })
        );

    [Fact]
    public void It_needs_nothing_beside_it_and_runs_nothing() =>
        Assert.All(
            ["<script", "src=", "href=", "url(", "@import"],
            part => Assert.DoesNotContain(part, Rendered(Decision), StringComparison.OrdinalIgnoreCase)
        );

    private static string Rendered(PublishedCouncilDecision decision) =>
        Encoding.UTF8.GetString(CouncilDecisionDocument.Render(decision).Content);

    private static TEvent Read<TEvent>() =>
        JsonSerializer.Deserialize<TEvent>(StoredFile.Text(EventCatalogue.Of(typeof(TEvent))), StoredJson.Options)!;

    private static TEvent Other<TEvent>(TEvent @event)
        where TEvent : notnull
    {
        var kept = EventCatalogue.Of(typeof(TEvent)).PublicFacts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (TEvent)Altered.Except(@event, kept);
    }
}
