using System.Collections.Concurrent;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

internal sealed class CutOffException : Exception;

/// <summary>Ends whoever publishes after so many steps: each file counts twice, cut off before it and after it.</summary>
internal sealed class CutOffStore(ILogStore inner, int steps) : ILogStore
{
    private int left = steps;

    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation) => inner.Read(path, cancellation);

    public async ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Step();
        await inner.Write(path, content, cancellation);
        Step();
    }

    public async ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation)
    {
        Step();
        var isReplaced = await inner.Replace(path, expected, content, cancellation);
        Step();
        return isReplaced;
    }

    public async ValueTask RemovePartials(string full, CancellationToken cancellation)
    {
        Step();
        await inner.RemovePartials(full, cancellation);
    }

    private void Step()
    {
        if (left-- == 0)
            throw new CutOffException();
    }
}

/// <summary>Lets whoever publishes wait before the checkpoint is replaced, until it is told to go on.</summary>
internal sealed class PausedStore(ILogStore inner) : ILogStore
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task;

    public void GoOn() => goOn.SetResult();

    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation) => inner.Read(path, cancellation);

    public ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        inner.Write(path, content, cancellation);

    public async ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation)
    {
        reached.TrySetResult();
        await goOn.Task.WaitAsync(cancellation);
        return await inner.Replace(path, expected, content, cancellation);
    }

    public ValueTask RemovePartials(string full, CancellationToken cancellation) =>
        inner.RemovePartials(full, cancellation);
}

/// <summary>Remembers every checkpoint that was published, in order.</summary>
internal sealed class SignedHeads(ILogStore inner) : ILogStore
{
    private readonly ConcurrentQueue<SignedNote> notes = new();

    public IEnumerable<SignedNote> Notes => notes;

    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation) => inner.Read(path, cancellation);

    public ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        inner.Write(path, content, cancellation);

    public async ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation)
    {
        var isReplaced = await inner.Replace(path, expected, content, cancellation);
        if (isReplaced)
            notes.Enqueue(SignedNote.Parse(content));
        return isReplaced;
    }

    public ValueTask RemovePartials(string full, CancellationToken cancellation) =>
        inner.RemovePartials(full, cancellation);
}

/// <summary>Nothing can be had from it, and it says why.</summary>
internal sealed class BrokenStore(Exception reason) : ILogStore
{
    public ValueTask<byte[]?> Read(string path, CancellationToken cancellation) => throw reason;

    public ValueTask Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) => throw reason;

    public ValueTask<bool> Replace(string path, byte[]? expected, byte[] content, CancellationToken cancellation) =>
        throw reason;

    public ValueTask RemovePartials(string full, CancellationToken cancellation) => throw reason;
}
