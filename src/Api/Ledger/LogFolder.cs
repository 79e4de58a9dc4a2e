using Sijil.Api.EmbeddedPostgres;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>A log in a folder. Any server of static files can serve it, and an auditor can verify a copy of it.</summary>
internal sealed class LogFolder(string folder) : ILogStore
{
    private const string LockName = ".lock";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <remarks>Without changing threads, which takes longer than to read a tile: so a log is gone through three times as fast.</remarks>
    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(File.ReadAllBytes(Place(path)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new((byte[]?)null);
        }
    }

    public async ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (await Read(path, cancellation) is { } there)
        {
            if (!content.Span.SequenceEqual(there))
                throw new LogRefusedException($"{path} is published with other bytes.");
            DurableFile.Keep(Path.GetDirectoryName(Place(path))!); // Whoever wrote it may have been cut off before that.
            return;
        }

        await DurableFile.Write(Place(path), content, cancellation);
    }

    public async ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using (await Lock(cancellation))
        {
            var there = await Read(path, cancellation);
            if (!(there is null ? expected is null : there.AsSpan().SequenceEqual(expected)))
                return false;

            await DurableFile.Write(Place(path), content, cancellation);
            return true;
        }
    }

    public ValueTask RemovePartials(string full, CancellationToken cancellation)
    {
        var partials = Place($"{full}.p");
        if (Directory.Exists(partials))
            Directory.Delete(partials, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <exception cref="IOException">It is held for longer than anyone needs, or cannot be had at all.</exception>
    private async Task<IDisposable> Lock(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await FileLock.WaitAsync(Place(LockName), patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"'{Place(LockName)}' could not be had for {Patience.TotalSeconds} seconds.");
        }
    }

    private string Place(string path) => Path.Combine(folder, path);
}
