using Sijil.Api.Tests.Governance.Councils;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Cases;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>A case before a council is everything from the proposal to what became of it.</summary>
public sealed class CouncilCaseTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "demo";

    private readonly Chamber chamber = new(host, Town, "exported-council");

    public async ValueTask InitializeAsync() => await chamber.Once();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_vote_comes_with_its_proposal_the_decision_and_the_seal()
    {
        var vote = await chamber.Closed("yes", "yes", "yes");
        await chamber.Published(vote);

        var exported = await Eventually.Is(
            "the published log covers the sealed decision",
            () => Read(vote.Id),
            found => found is { Documents.Count: > 0 }
        );

        var kinds = exported!.Events.Select(known => known.Leaf.Kind).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "governance.proposal-published",
                "governance.vote-result-declared",
                "governance.council-decision-published",
                "signatures.act-sealed",
            },
            kinds
        );
        Assert.DoesNotContain("governance.support-given", kinds);
        using var archive = new MemoryStream();
        CaseArchive.Write(exported, archive);
        archive.Position = 0;
        Assert.Equal(4, CaseVerification.Verify(archive, exported.Key).Counts.Streams);
    }

    private async Task<ExportedCase?> Read(Guid stream)
    {
        try
        {
            return await host.Service<CaseExport>().Read(Town, stream, false, TestContext.Current.CancellationToken);
        }
        catch (LogRefusedException)
        {
            return null; // No checkpoint covers it yet.
        }
    }
}
