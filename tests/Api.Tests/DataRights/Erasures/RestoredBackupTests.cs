using System.Net;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>A backup from before an erasure brings nobody back: the published log knows which keys are destroyed.</summary>
[Collection(RestoredBackups.Name)]
public sealed class RestoredBackupTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "restored";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_a_backup_brings_back_is_destroyed_again_and_once()
    {
        using var log = new AnAuditedLog(host);
        var subject = await AFormerApplicant("brought-back");
        await using var backup = await Backup.Of(host, Municipality, subject);
        await erasing.Erased(subject);
        await log.Publish(Municipality);
        Assert.Equal(0, await Returned(log));

        await backup.Restore();
        Assert.Equal([1, 5, 1], await erasing.Rows(subject));

        Assert.Equal(1, await Returned(log));
        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
        Assert.Equal(0, await Returned(log));
        await erasing.Ask(subject).Fails("data-rights.subject-erased");
    }

    /// <summary>What a start does before anything is served, with the log that the host itself publishes.</summary>
    [Fact]
    public async Task A_start_applies_what_the_host_itself_has_published()
    {
        var subject = await AFormerApplicant("own-log");
        await using var backup = await Backup.Of(host, Municipality, subject);
        var erasure = await erasing.Read(await erasing.Erased(subject));
        var key = erasure["receipt", "keyIds"][0].GetGuid();
        await Eventually.Is(
            "the destruction is published",
            async () =>
                (
                    await host.Service<PublishedDestructions>().Of(Municipality, TestContext.Current.CancellationToken)
                ).Keys.Contains(key)
        );

        await backup.Restore();
        var keeper = host.Service<ErasureKeeper>();
        await keeper.Apply(TestContext.Current.CancellationToken);

        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
        Assert.DoesNotContain(keeper.Obstacles, obstacle => obstacle.Contains(Municipality, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_destroys_a_key_by_writing_into_a_file_of_the_log()
    {
        using var log = new AnAuditedLog(host);
        var (victim, subject) = (await AFormerApplicant("victim"), await AFormerApplicant("erased-one"));
        var erasure = await erasing.Read(await erasing.Erased(subject));
        await log.Publish(Municipality);
        await Forge(log.Folder, erasure["receipt", "keyIds"][0].GetGuid(), await KeyOf(victim));

        var keeper = RestoredStart.Keeper(host, log);
        await keeper.Apply(TestContext.Current.CancellationToken);

        Assert.Equal([1, 5, 1], await erasing.Rows(victim));
        Assert.Contains(
            keeper.Obstacles,
            obstacle => obstacle.Contains($"Erasures of {Municipality} could not be applied", StringComparison.Ordinal)
        );
        var readiness = await new ErasureHealth(keeper).CheckHealthAsync(
            new HealthCheckContext(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HealthStatus.Unhealthy, readiness.Status);
    }

    [Fact]
    public async Task What_is_missing_of_the_log_is_told()
    {
        using var log = new AnAuditedLog(host);
        await AFormerApplicant("missing-bundle");
        await log.Publish(Municipality);
        foreach (var bundle in Directory.EnumerateFiles(Entries(log.Folder), "*", SearchOption.AllDirectories))
            File.Delete(bundle);

        await Assert.ThrowsAsync<LogRefusedException>(() =>
            new PublishedDestructions(log, log, host.Service<PublishedSizes>()).Of(
                Municipality,
                TestContext.Current.CancellationToken
            )
        );
    }

    private async Task<int> Returned(AnAuditedLog log)
    {
        var reapplication = RestoredStart.Reapplication(host, log);
        return (await reapplication.Run(Municipality, TestContext.Current.CancellationToken)).Persons;
    }

    private static string Entries(string folder) => Path.Combine(folder, "tile", "entries");

    /// <summary>Puts another key in the place of the one that was destroyed.</summary>
    private static async Task Forge(string folder, Guid destroyed, Guid other)
    {
        foreach (var file in Directory.EnumerateFiles(Entries(folder), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var place = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(destroyed.ToString()));
            if (place < 0)
                continue;
            Encoding.ASCII.GetBytes(other.ToString()).CopyTo(bytes, place);
            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    private async Task<Guid> KeyOf(Guid subject)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            "select key_id from vault.subject_key where municipality = $1 and subject = $2",
            connection
        );
        query.Parameters.AddWithValue(Municipality);
        query.Parameters.AddWithValue(subject);
        return (Guid)(await query.ExecuteScalarAsync())!;
    }

    private async Task<Guid> AFormerApplicant(string nationalId)
    {
        var submitted = await office.Submitted(new(NationalId: nationalId));
        var withdrawal = new { receivedOn = Office.Today, channel = "post" };
        (await office.Clerk.Change($"{submitted.Path}/withdrawal", withdrawal, submitted.Version)).Expect(
            HttpStatusCode.OK
        );
        return (await office.ApplicantOf(submitted)).Value;
    }
}
