using Sijil.Domain.DataRights;

namespace Sijil.Application.Ledger.Cases;

/// <summary>An event of an exported case.</summary>
/// <param name="Entry">Byte for byte as in the log.</param>
/// <param name="Proof">A C2SP tlog-proof.</param>
/// <param name="Recorded">Everything that was recorded of it; null in a public case.</param>
public sealed record ExportedEvent(EventLeaf Leaf, byte[] Entry, byte[] Proof, RecordedContent? Recorded)
{
    /// <summary>What happened and whose act it was; null in a public case.</summary>
    internal RecordedFact? Told { get; } = Recorded is null ? null : RecordedFact.Read(Recorded.Canonical);

    /// <summary>What happened; null in a public case, and where this version does not know such events.</summary>
    internal object? Fact => Leaf.Stored is { } kind ? Told?.Fact(kind) : null;

    public IEnumerable<(string Path, byte[] Content)> Files()
    {
        yield return (CasePath.Leaf(Leaf.Sequence), Entry);
        yield return (CasePath.Proof(Leaf.Sequence), Proof);
        if (Recorded is null)
            yield break;

        yield return (CasePath.Recorded(Leaf.Sequence), Recorded.Canonical);
        yield return (CasePath.Salt(Leaf.Sequence), Recorded.Salt.ToBytes());
    }
}

/// <param name="Canonical">The stored JSON and the metadata, as <c>data</c> in the log is the digest of them.</param>
public sealed record RecordedContent(byte[] Canonical, Salt Salt);
