using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>An auditor learns from the stamps of a log when it existed already, and finds what contradicts them.</summary>
public sealed class StampedLogVerificationTests(RegisterHost host) : IAsyncLifetime
{
    private AStampedLog stamping = null!;

    public async ValueTask InitializeAsync() => stamping = await AStampedLog.Of(host);

    public ValueTask DisposeAsync() => stamping.DisposeAsync();

    [Fact]
    public async Task An_auditor_learns_when_the_log_existed_already_and_from_whom()
    {
        await AStampedLog.Advance(stamping.Stamps(stamping.One));
        await new Office(host, AStampedLog.Municipality).Decided();
        var stamped = (await stamping.Newest()).Size;
        await stamping.Log.Publish(AStampedLog.Municipality);

        Assert.Equal(
            new LogStamp(stamped, AStampedLog.Now, "Authority of time"),
            (await stamping.Verify(stamping.One)).Stamp
        );
        Assert.Equal(new LogStamp(stamped, AStampedLog.Now, By: null), (await stamping.Log.Verify()).Stamp);
    }

    [Fact]
    public async Task A_stamp_by_whom_the_auditor_does_not_trust_is_a_fault()
    {
        await AStampedLog.Advance(stamping.Stamps(stamping.One));

        Assert.Contains("trusted", (await stamping.Verify(stamping.Other)).Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stamp_over_another_log_is_a_fault()
    {
        await AStampedLog.Advance(stamping.Stamps(stamping.One));
        using var another = new AnAuditedLog(host);
        await another.Publish(AStampedLog.Municipality);
        foreach (var file in Directory.EnumerateFiles(stamping.Place("timestamp"), "*", SearchOption.AllDirectories))
        {
            var size = (await stamping.Newest()).Size;
            var there = Path.Combine(another.Folder, Path.GetRelativePath(stamping.Log.Folder, file))
                .Replace($"/{size}/", $"/{size - 1}/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            var text = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(there, text, TestContext.Current.CancellationToken);
        }

        var newest = await stamping.Newest();
        await File.WriteAllTextAsync(
            Path.Combine(another.Folder, TimeStampAddress.NewestPath),
            $"{newest with { Size = newest.Size - 1 }}",
            TestContext.Current.CancellationToken
        );

        var report = await new LogVerification(another.Store, another.Key, Trust.Read(stamping.One.TrustFolder)).Verify(
            [],
            TestContext.Current.CancellationToken
        );
        Assert.Contains("stamped something else", report.Fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_went_back_behind_its_stamp_is_found()
    {
        var before = await stamping.Log.Store.Read(SignedLog.CheckpointPath, TestContext.Current.CancellationToken);
        await new Office(host, AStampedLog.Municipality).Decided();
        await stamping.Log.Publish(AStampedLog.Municipality);
        await AStampedLog.Advance(stamping.Stamps(stamping.One));
        await File.WriteAllBytesAsync(
            stamping.Place(SignedLog.CheckpointPath),
            before!,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "this one is older",
            (await stamping.Verify(stamping.One)).Fault!.Reason,
            StringComparison.Ordinal
        );
        var stamped = await stamping.Newest();
        stamping.Clock.Advance(AStampedLog.Interval);
        await Assert.ThrowsAsync<LogRefusedException>(() => AStampedLog.Advance(stamping.Stamps(stamping.One)));
        Assert.Equal(stamped, await stamping.Newest());
    }
}
