using System.Text.Json;
using Sijil.Application;
using Sijil.Architecture.Tests.Stored;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Ledger;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Permits;

namespace Sijil.Architecture.Tests;

/// <summary>What is not public of a proposal or a support cannot reach its page.</summary>
public class PublicProposalFactsTests
{
    /// <summary>What the log says beside the event: which stream it stands in.</summary>
    private static readonly string[] BesideTheEvent = ["ProposalId", "SupportId"];

    public static TheoryData<string> Aliases =>
        [
            .. ProposalStoredEvents
                .All.Where(kind => kind.Type != typeof(ParticipationRulesPublished))
                .Select(kind => kind.Alias),
        ];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_is_not_public_cannot_reach_the_page(string alias)
    {
        var kind = StoredFile.Kind(alias);
        var @event = JsonSerializer.Deserialize(StoredFile.Text(kind), kind.Type, StoredJson.Options)!;
        var kept = kind.PublicFacts.Select(name => char.ToUpperInvariant(name[0]) + name[1..]);
        var other = Altered.Except(@event, kept.Concat(BesideTheEvent).ToHashSet());

        Assert.Equal(Page(null, @event), Page(null, other));
        Assert.Equal(Page(Published, @event), Page(Published, other));
    }

    private static PublicProposal? Published =>
        PublicProposal.After(null, Logged(ProposalSamples.All.OfType<ProposalPublished>().Single()), PublicTexts.None);

    private static LoggedFact Logged(object fact) => new(1, Guid.Empty, Sample.At, fact);

    private static string Page(PublicProposal? entry, object fact) =>
        JsonSerializer.Serialize(PublicProposal.After(entry, Logged(fact), PublicTexts.None), StoredJson.Options);
}
