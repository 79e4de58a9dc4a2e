using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>A text that was published, and on which no decision rests, goes with the person who wrote it.</summary>
public sealed class WithdrawnTextsTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "withdrawn-texts";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_was_published_of_a_withdrawn_application_goes_and_the_register_shows_it_no_more()
    {
        const string site = "11 sentier des Oliviers-Jumeaux, Hydra-Nord";
        const string description = "Véranda pour Mme Yamina Oukil-Tirourda, en fauteuil";
        var submitted = await office.Submitted(new(NationalId: "published-and-withdrawn"));
        var validation = new
        {
            validFrom = CaseHistories.ReceivedOn.AddDays(1),
            checkedOn = CaseHistories.ReceivedOn.AddDays(1),
            siteAddress = site,
            description,
        };
        var valid = await submitted.After(office.Clerk, "validation", validation);
        await valid.After(office.Clerk, "withdrawal", new { receivedOn = Office.Today, channel = "post" });
        await Shown(valid, entry => entry.State == PublicPermitState.Withdrawn && entry.SiteAddress!.Text == site);

        var erasure = await erasing.Read(await erasing.Erased((await office.ApplicantOf(valid)).Value));

        var texts = erasure["receipt", "stores"].EnumerateArray().Last();
        Assert.Equal((2, 0), (texts.GetProperty("destroyed").GetInt32(), texts.GetProperty("kept").GetInt32()));
        var entry = await Shown(valid, entry => entry.SiteAddress!.Text is null);
        Assert.Null(entry.Description!.Text);
        Assert.Equal(PublicPermitState.Withdrawn, entry.State);
        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        Assert.DoesNotContain(dump, table => Leaks.In(table.Value, [site, description, "Oukil-Tirourda"]).Count > 0);
        var reports = await new Comparison(host.Service<IDocumentStore>()).Of(
            Municipality,
            TestContext.Current.CancellationToken
        );
        Assert.All(reports, report => Assert.True(report.IsClean, $"{string.Join(' ', report.Differences)}"));
    }

    private Task<PublicPermit> Shown(Case found, Func<PublicPermit, bool> isSo) =>
        Eventually.Is(
            "the public register shows it",
            async () =>
            {
                await using var session = host.Service<IDocumentStore>().QuerySession(Municipality);
                return await session.LoadAsync<PublicPermit>(found.Id, TestContext.Current.CancellationToken);
            },
            entry => entry is not null && isSo(entry)
        )!;
}
