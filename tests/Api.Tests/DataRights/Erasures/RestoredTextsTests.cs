using Marten;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>The public register keeps a copy of published texts to be searched: a backup brings back the copy too, and a start takes it out.</summary>
[Collection(RestoredBackups.Name)]
public sealed class RestoredTextsTests(RegisterHost host)
{
    private const string Site = "7 impasse des Jasmins-Retrouvés, Kouba";
    private const string Description = "Rampe pour Mme Ouardia Aït-Belkhir";

    private string municipality = "";

    private Office Office => new(host, municipality);

    [Fact]
    public async Task Texts_that_a_backup_brings_back_are_removed_before_anything_is_served()
    {
        await Begin("restored-texts");
        using var log = new AnAuditedLog(host);
        var withdrawn = await Withdrawn(await APublishedApplication("texts-of-the-withdrawn"));
        await Shown(withdrawn, entry => entry.State == PublicPermitState.Withdrawn);
        await using var backup = await EntryBackup.Of(host, municipality, withdrawn);
        await Erased(withdrawn, log);
        await backup.Restore();
        Assert.Equal(Site, (await Entry(withdrawn))!.SiteAddress!.Text);

        await Start(log);

        await NothingIsShown(withdrawn, PublicPermitState.Withdrawn);
        await NoTextIsAnywhere();
    }

    /// <summary>The log names the applications of which the texts are erased, and needs no event of the database for it.</summary>
    [Fact]
    public async Task A_backup_from_before_the_withdrawal_keeps_none_either()
    {
        await Begin("set-back-texts");
        using var log = new AnAuditedLog(host);
        var published = await APublishedApplication("texts-of-the-published");
        await Shown(published, entry => entry.State == PublicPermitState.UnderAssessment);
        await using var backup = await EntryBackup.Of(host, municipality, published);
        await Erased(await Withdrawn(published), log);
        await backup.Restore();
        await backup.SetBackHistory();

        await Start(log);

        await NothingIsShown(published, PublicPermitState.UnderAssessment);
        await NoTextIsAnywhere();

        await Withdrawn(published);
        Assert.Null((await Shown(published, entry => entry.State == PublicPermitState.Withdrawn)).SiteAddress!.Text);
        await NothingIsShown(published, PublicPermitState.Withdrawn);
    }

    /// <summary>Each in a municipality of its own: of a history that was set back no log can tell any more.</summary>
    private async Task Begin(string name)
    {
        municipality = name;
        await host.AddMunicipality(name);
    }

    private async Task<Case> APublishedApplication(string nationalId)
    {
        var submitted = await Office.Submitted(new(NationalId: nationalId));
        var validation = new
        {
            validFrom = CaseHistories.ReceivedOn.AddDays(1),
            checkedOn = CaseHistories.ReceivedOn.AddDays(1),
            siteAddress = Site,
            description = Description,
        };
        return await submitted.After(Office.Clerk, "validation", validation);
    }

    private Task<Case> Withdrawn(Case published) =>
        published.After(Office.Clerk, "withdrawal", new { receivedOn = Office.Today, channel = "post" });

    /// <summary>The applicant, as the log tells.</summary>
    private async Task Erased(Case withdrawn, AnAuditedLog log)
    {
        await new ErasureOffice(host, municipality).Erased((await Office.ApplicantOf(withdrawn)).Value);
        await Shown(withdrawn, entry => entry.SiteAddress!.Text is null);
        await log.Publish(municipality);
    }

    private Task Start(AnAuditedLog log) =>
        RestoredStart.Keeper(host, log).Apply(TestContext.Current.CancellationToken);

    private async Task NothingIsShown(Case application, string state)
    {
        var entry = (await Entry(application))!;
        Assert.Equal(state, entry.State);
        Assert.Null(entry.SiteAddress!.Text);
        Assert.Null(entry.Description!.Text);
        Assert.DoesNotContain("jasmins", entry.Search, StringComparison.OrdinalIgnoreCase);
        var reports = await new Comparison(host.Service<IDocumentStore>()).Of(
            municipality,
            TestContext.Current.CancellationToken
        );
        var register = reports.Single(report => report.ReadModel == nameof(PublicPermit));
        Assert.True(register.IsClean, string.Join(' ', register.Differences));
    }

    private async Task NoTextIsAnywhere()
    {
        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        Assert.DoesNotContain(dump, table => Leaks.In(table.Value, [Site, Description, "Aït-Belkhir"]).Count > 0);
    }

    private async Task<PublicPermit?> Entry(Case application)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(municipality);
        return await session.LoadAsync<PublicPermit>(application.Id, TestContext.Current.CancellationToken);
    }

    private async Task<PublicPermit> Shown(Case application, Func<PublicPermit, bool> isSo) =>
        (
            await Eventually.Is(
                "the public register shows it",
                () => Entry(application),
                entry => entry is not null && isSo(entry)
            )
        )!;
}
