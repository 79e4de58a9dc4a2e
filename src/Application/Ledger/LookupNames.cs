using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Application.Ledger;

/// <summary>The index of a log by one kind of name, while it follows the entries.</summary>
internal interface ILookupNames
{
    LookupIndex Index { get; }

    /// <summary>Takes all of these entries, or, where it fails, none.</summary>
    Task Append(IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation);

    /// <summary>Takes over what changed since beside the log. The index may be shown once this has returned.</summary>
    /// <exception cref="LogRefusedException">The index would leave something out that nothing accounts for.</exception>
    Task Refresh(CancellationToken cancellation);
}

/// <summary>By file number: from the entries alone.</summary>
internal sealed class NumberNames : ILookupNames
{
    public LookupIndex Index { get; } = new();

    public Task Append(IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        LookupKey?[] keys = [.. entries.Select(LookupKey.In)];
        foreach (var key in keys)
            Index.Append(key);
        return Task.CompletedTask;
    }

    public Task Refresh(CancellationToken cancellation) => Task.CompletedTask;
}
