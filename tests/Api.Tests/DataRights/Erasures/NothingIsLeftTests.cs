using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Marten;
using Npgsql;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.DataRights.Grants;
using Sijil.Api.Tests.Governance.Residents;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;
using static Sijil.Api.Tests.DataRights.Erasures.ALifeInTheRegister;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>
/// A person of whom everything was handled: afterwards no copy of a value is anywhere, what is public stands, and every proof from before
/// still verifies.
/// </summary>
public sealed class NothingIsLeftTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "nothing-left";
    private const string Nobody = """{"applicant-name":null,"contact":null}""";

    private readonly Office office = new(host, Municipality, Exchange.OwnerUnit);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_copy_of_a_value_is_anywhere_and_everything_public_stands()
    {
        using var log = new AnAuditedLog(host);
        using var population = new APopulationOffice(host, Municipality);
        await population.HandOver(APopulationOffice.Row(Person.NationalId!, name: Person.Name));
        var exchange = await new Exchange(host, Municipality, "reader-of-the-erased").Registered();
        await exchange.Granted();
        var (notified, before, proof, erasure) = (default(Case)!, default(Checkpoint)!, default(LogProof)!, Guid.Empty);

        var lines = await host.Log.During(async () =>
        {
            notified = await NotifiedCase(office);
            await Eventually.Is(
                "the decision is written to its applicant",
                () => office.Clerk.Read(notified.Path),
                file => file.Tells("notification")
            );
            (await exchange.Records("applicant-name,contact")).Expect(HttpStatusCode.OK);
            await office.Clerk.Open(notified, OpeningRequests.CaseHandling, "applicant-name", "contact");
            await log.Publish(Municipality);
            (before, proof) = (new(log.Name, await log.Head()), await Proof(log, notified));

            erasure = await erasing.Erased((await office.ApplicantOf(notified)).Value);
        });
        await log.Publish(Municipality);

        await TheReceiptNamesEveryStore(erasure);
        await NoValueIsAnywhere(lines, log.Folder);
        await ReadersSeeThatItWasErased(notified, exchange);
        await ThePublicSeesTheDecision(notified);
        await EveryReadModelRebuilds();
        await TheLogAndTheDatabaseAgree(log, before);
        await TheOldProofStillVerifies(notified, proof, log);
    }

    private async Task TheReceiptNamesEveryStore(Guid erasure)
    {
        var told = await erasing.Read(erasure);
        Assert.Equal("destroyed", told["state"].GetString());
        Assert.False(told["receipt", "fourEyesRestOnUnidentified"].GetBoolean());
        Assert.Equal(
            Office.Today.AddDays(30).ToString("O", CultureInfo.InvariantCulture),
            told["receipt", "backupsExpireOn"].GetString()
        );
        Assert.Single(told["receipt", "keyIds"].EnumerateArray());
        Assert.Equal(
            [
                "subject-keys 1 0 destroyed",
                "sealed-values 11 0 destroyed",
                "identity-roll 1 0 destroyed",
                "residents-roll 1 0 destroyed",
                "documents 2 0 destroyed",
                "public-texts 0 3 kept",
            ],
            told["receipt", "stores"]
                .EnumerateArray()
                .Select(store =>
                    $"{store.GetProperty("store")} {store.GetProperty("destroyed")} {store.GetProperty("kept")} {store.GetProperty("result")}"
                )
        );
    }

    /// <summary>Every table of the database, every line of the log of the host, every file of the published logs.</summary>
    private async Task NoValueIsAnywhere(IReadOnlyList<string> lines, string folder)
    {
        Assert.Contains(lines, line => line.Contains(ErasureOffice.All, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => Leaks.In(line, Personal).Count > 0);

        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        Assert.NotEmpty(Leaks.In(dump["vault.public_disclosure"], [Reasons]));
        Assert.Empty(
            dump.SelectMany(table => Leaks.In(table.Value, Personal).Select(value => $"{table.Key}: {value}"))
        );

        var served = LogFolders.Of(host.Application.Configuration, host.Application.Environment.ContentRootPath);
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(served, Municipality), "*", SearchOption.AllDirectories),
        ];
        Assert.Contains(files, file => file.StartsWith(served, StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Empty(Leaks.In(await File.ReadAllBytesAsync(file), Personal).Select(value => $"{file}: {value}"));
    }

    private async Task ReadersSeeThatItWasErased(Case notified, Exchange exchange)
    {
        var subject = await office.ApplicantOf(notified);
        var file = (await office.Clerk.Read(notified.Path)).Expect(HttpStatusCode.OK);
        Assert.Equal([subject.Value], file["erased"].EnumerateArray().Select(person => person.GetGuid()));
        Assert.Equal("notified", file["case", "state"].GetString());

        var openings = (await office.Opened(notified)).Count;
        var opened = (
            await office.Clerk.Open(notified, OpeningRequests.CaseHandling, "applicant-name", "contact")
        ).Expect(HttpStatusCode.OK);
        Assert.All(opened.Values(), value => Assert.Null(value.Value));
        Assert.Equal(openings, (await office.Opened(notified)).Count);

        var records = (await exchange.Records("applicant-name,contact")).Expect(HttpStatusCode.OK);
        Assert.Equal(0, Assert.Single(records["erased"].EnumerateArray()).GetInt32());
        Assert.Equal(Nobody, Assert.Single(records["records"].EnumerateArray()).ToString());

        var back = host.Client(Municipality, [Roles.Citizen], "the-person", nationalId: Person.NationalId);
        Assert.Equal(0, (await back.Read("/api/access/openings")).Expect(HttpStatusCode.OK)["total"].GetInt64());
    }

    private async Task ThePublicSeesTheDecision(Case notified)
    {
        var entry = await Eventually.Is(
            "the decision is in the public register",
            async () =>
            {
                await using var session = host.Service<IDocumentStore>().QuerySession(Municipality);
                return await session.LoadAsync<PublicPermit>(notified.Id, TestContext.Current.CancellationToken);
            },
            entry => entry?.State == PublicPermitState.Decided
        );
        Assert.Equal(Reasons, entry!.Reasons!.Text);
    }

    private async Task EveryReadModelRebuilds()
    {
        var comparison = new Comparison(host.Service<IDocumentStore>());
        var reports = await comparison.Of(Municipality, TestContext.Current.CancellationToken);
        Assert.Contains(reports, report => report.Documents > 0);
        Assert.All(reports, report => Assert.True(report.IsClean, $"{string.Join(' ', report.Differences)}"));
    }

    private async Task TheLogAndTheDatabaseAgree(AnAuditedLog log, Checkpoint before)
    {
        Assert.Null((await log.Verify(before)).Fault);

        await using var connection = await RegisterHost.Connect(host.Database.Application);
        var report = await new RegisterReconciliation(connection, log.Store, log.Key).Of(
            Municipality,
            [before],
            TestContext.Current.CancellationToken
        );
        Assert.True(report.IsClean, string.Join('\n', report.Faults));
        Assert.Equal(11, report.Counts.Erased);
    }

    private async Task<LogProof> Proof(AnAuditedLog log, Case found) =>
        Assert
            .IsType<EventProof.Ready>(
                await new EventProofs(host.Service<NpgsqlDataSource>(), log, log).Of(
                    Municipality,
                    (await FirstLeaf(found)).GetProperty("id").GetGuid(),
                    TestContext.Current.CancellationToken
                )
            )
            .Proof;

    /// <summary>The leaf is made anew from what the database holds now.</summary>
    private async Task TheOldProofStillVerifies(Case found, LogProof proof, AnAuditedLog log)
    {
        var leaf = MerkleHash.OfLeaf(Encoding.UTF8.GetBytes((await FirstLeaf(found)).GetRawText()));
        var policy = new LogPolicy([new(log.Key, null)], [], new Quorum.None());
        Assert.IsType<CheckpointVerification.Accepted>(proof.Verify(leaf, policy, Ed25519.Verify));
    }

    private async Task<JsonElement> FirstLeaf(Case found) =>
        (await host.Leaves(Municipality)).First(leaf => leaf.GetProperty("stream").GetGuid() == found.Id);
}
