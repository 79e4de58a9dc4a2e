using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A published log for which both the key in use and the one that is to come are at hand.</summary>
internal sealed class ARotatingLog(RegisterHost host) : IDisposable
{
    public const string Municipality = "rotating";

    public AnAuditedLog Log { get; } = new(host);

    public Office Office { get; } = new(host, Municipality);

    public NoteSigner Old => Log.Signer;

    public NoteSigner Next => Log.Next;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task Begin()
    {
        await host.AddMunicipality(Municipality);
        Log.Signers = [Old, Next];
        await Log.Publish(Municipality);
    }

    public void Dispose() => Log.Dispose();

    public Task<HandOver> Rotate() => Rotate(Log);

    public static Task<HandOver> Rotate(AnAuditedLog given) =>
        new KeyRotation(given).Run(Municipality, given.Signer, given.Next, Cancellation);

    /// <summary>As a rotation leaves it that was cut off after its first step.</summary>
    public async Task Announce()
    {
        var folder = Log.Store;
        Log.Store = new CutOffStore(folder, 2);
        await Assert.ThrowsAsync<CutOffException>(Rotate);
        Log.Store = folder;
    }

    public async Task Grow()
    {
        await Office.Submitted();
        await Log.Publish(Municipality);
    }

    public async Task<LogRefusedException> Refused()
    {
        await host.AllHaveLeaves(Municipality);
        return await Assert.ThrowsAsync<LogRefusedException>(() => Log.Publisher.Advance(Municipality, Cancellation));
    }

    public Task<LogReport> Verify(VerifierKey trusted) =>
        new LogVerification(Log.Store, trusted).Verify([], Cancellation);

    public static (string? Fault, string? HandedOverTo) Told(LogReport report) =>
        (report.Fault?.Reason, report.HandedOverTo);

    public async Task<SignedNote> Note() =>
        SignedNote.Parse((await Log.Store.Read(SignedLog.CheckpointPath, Cancellation))!);

    public async Task<TreeHead> Head(long size)
    {
        var walk = new LogWalk(Log.Store, (await Log.Head()).Size);
        Assert.Null(await walk.To(size, progress: null, Cancellation));
        return walk.Tree.Head;
    }

    public async Task Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place(path))!);
        await File.WriteAllBytesAsync(Place(path), content, Cancellation);
    }

    public string Place(string path) => Path.Combine(Log.Folder, path);
}
