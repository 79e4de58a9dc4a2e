using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Api.Tests.Ledger;

/// <summary>What is lost of a log's files is made anew out of the register, or nothing is.</summary>
public sealed class LogRestorationTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "restoration";
    private const string Other = "restoration-other";

    private readonly Office office = new(host, Municipality);
    private readonly AnAuditedLog log = new(host);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await host.AddMunicipality(Other);
        await office.Decided();
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_lost_folder_is_as_it_was_and_the_log_goes_on()
    {
        await log.Publish(Municipality);
        var before = Files();
        Empty();

        var head = await Restore();

        Assert.Equal(before, Files());
        await office.Decided();
        Assert.True(await log.Publish(Municipality) > head.Size);
        Assert.Null((await log.Verify()).Fault);
    }

    [Fact]
    public async Task A_folder_that_was_set_back_comes_to_where_it_was()
    {
        await log.Publish(Municipality);
        var older = Files();
        await office.Decided();
        await log.Publish(Municipality);
        var newer = await log.Head();
        Empty();
        foreach (var (path, content) in older)
            await log.Store.Write(path, Convert.FromHexString(content), Cancellation);

        Assert.Equal(newer, await Restore());
        Assert.Equal(newer, await log.Head());
        Assert.Null((await log.Verify()).Fault);
    }

    [Fact]
    public async Task A_single_lost_file_comes_back_and_the_checkpoint_stays()
    {
        await log.Publish(Municipality);
        var before = Files();
        foreach (var lost in before.Keys.Where(path => path != SignedLog.CheckpointPath))
        {
            File.Delete(Path.Combine(log.Folder, lost));
            await Restore();
            Assert.Equal(before, Files());
        }
    }

    [Fact]
    public async Task A_register_that_does_not_lead_to_what_was_published_writes_nothing()
    {
        var signer = log.Signer;
        await log.Publish(Municipality);
        var kept = await File.ReadAllBytesAsync(Path.Combine(log.Folder, SignedLog.CheckpointPath), Cancellation);
        await host.AllHaveLeaves(Other);
        Empty();

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
            Restoration.Run(Other, signer.Key, kept, Cancellation)
        );

        Assert.Matches("the database (has|leads to)", refusal.Message);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_leaf_that_is_no_longer_what_was_published_is_not_published_in_its_place()
    {
        await log.Publish(Other);
        Empty();
        await Flip();
        try
        {
            var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
                Restoration.Run(Other, log.Key, kept: null, Cancellation)
            );
            Assert.Contains("it is not the one that this log is of", refusal.Message, StringComparison.Ordinal);
            Assert.Empty(Files());
        }
        finally
        {
            await Flip();
        }
    }

    [Fact]
    public async Task Less_than_was_ever_published_is_not_signed()
    {
        await log.Publish(Municipality);
        var kept = await File.ReadAllBytesAsync(Path.Combine(log.Folder, SignedLog.CheckpointPath), Cancellation);
        Empty();
        await host.Service<PublishedSizes>().Note(log.Name, 1_000_000, Cancellation);

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(() =>
            Restoration.Run(Municipality, log.Key, kept, Cancellation)
        );

        Assert.Contains("nothing says which root", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Where_nothing_was_published_nothing_is_restored()
    {
        await host.AllHaveLeaves(Municipality);

        var refusal = await Assert.ThrowsAsync<LogRefusedException>(Restore);

        Assert.Contains("was ever published", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_log_that_was_handed_over_asks_for_the_hand_over_and_not_for_its_old_key()
    {
        await log.Publish(Municipality);
        log.Signers = [log.Signer, log.Next];
        await new KeyRotation(log).Run(Municipality, log.Signer, log.Next, Cancellation);
        await office.Decided();
        await log.Publish(Municipality);
        var head = await log.Head();
        File.Delete(Path.Combine(log.Folder, SignedLog.CheckpointPath));
        log.Signers = [log.Next];

        Assert.Equal(head, await Restore());
        Assert.Null((await log.Verify()).Fault);
        Directory.Delete(Path.Combine(log.Folder, "handover"), recursive: true);
        foreach (var signers in new[] { new[] { log.Next }, [log.Signer, log.Next] })
        {
            log.Signers = signers;
            var refusal = await Assert.ThrowsAsync<LogRefusedException>(Restore);
            Assert.Contains("'handover'", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A bit of the first leaf, behind the register's back; twice is as before.</summary>
    private Task Flip() =>
        host.Database.Superuser!(
            $"update ledger.leaf set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where municipality = '{Other}' and index = 0",
            Cancellation
        );

    private LogRestoration Restoration =>
        new(host.Service<NpgsqlDataSource>(), log, log, log.Witnesses, host.Service<PublishedSizes>());

    private Task<TreeHead> Restore() => Restoration.Run(Municipality, log.Key, kept: null, Cancellation);

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .EnumerateFiles(log.Folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != ".lock")
                .ToDictionary(
                    file => Path.GetRelativePath(log.Folder, file),
                    file => Convert.ToHexString(File.ReadAllBytes(file))
                ),
            StringComparer.Ordinal
        );

    private void Empty()
    {
        Directory.Delete(log.Folder, recursive: true);
        Directory.CreateDirectory(log.Folder);
    }
}
