using System.Text;
using System.Text.Json;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>Which keys the published log says are destroyed.</summary>
/// <remarks>
/// The log is what no backup of the database brings back to an earlier day. It is read whole, as fast as the disk is: an entry of another
/// kind costs no more than its bytes.
/// </remarks>
public sealed class PublishedDestructions(ILogStores stores, ILogKeys keys, PublishedSizes published)
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes(
        $"\"kind\":\"{ErasureStoredEvents.Destruction.Name}\""
    );

    /// <summary>None where the municipality has no log.</summary>
    /// <exception cref="LogRefusedException">
    /// A part of the log is missing, or its key, or an entry that destroys keys is not the one that was signed: nobody destroys a key by writing a file.
    /// </exception>
    public async Task<IReadOnlySet<Guid>> Of(string municipality, CancellationToken cancellation)
    {
        var destroyed = new HashSet<Guid>();
        var once = keys.NameOf(municipality) is { } name ? await published.Of(name, cancellation) : 0;
        if (keys.All(municipality) is not [var signer, ..])
            return once == 0
                ? destroyed
                : throw new LogRefusedException($"{once} leaves of the log were published, and its key is not here.");

        var log = stores.Open(municipality);
        var signed = await SignedLog.Read(log, signer.Key, cancellation);
        if (signed.Head.Size < once)
            throw new LogRefusedException(
                $"{once} leaves of the log were published, and there are {signed.Head.Size}."
            );

        foreach (var address in signed.Tree.Bundles())
        {
            var first = address.Index * TileAddress.FullWidth;
            var entries = await Marked(log, address, cancellation);
            for (var place = 0; place < entries.Count; place++)
            {
                if (entries[place].Span.IndexOf(Mark) < 0)
                    continue;

                await Verify(log, signed, first + place, entries[place], cancellation);
                destroyed.UnionWith(KeyIds(entries[place].Span));
            }
        }

        return destroyed;
    }

    /// <returns>None where the mark stands nowhere in the bundle.</returns>
    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Marked(
        ILogSource log,
        BundleAddress address,
        CancellationToken cancellation
    )
    {
        var (_, bytes) = await log.BundleBytes(address, cancellation);
        return bytes.AsSpan().IndexOf(Mark) < 0 ? [] : await log.Bundle(address, cancellation);
    }

    private static async Task Verify(
        ILogSource log,
        SignedLog signed,
        long index,
        ReadOnlyMemory<byte> entry,
        CancellationToken cancellation
    )
    {
        var proof = await log.Proof(signed, index, cancellation);
        if (!proof.Inclusion.Verifies(MerkleHash.OfLeaf(entry.Span), signed.Head))
            throw new LogRefusedException($"Entry {index} of the log is not the one that was signed.");
    }

    /// <summary>The mark may stand in an entry of another kind too, as part of a longer text.</summary>
    private static IEnumerable<Guid> KeyIds(ReadOnlySpan<byte> entry)
    {
        var leaf = JsonElement.Parse(entry);
        return leaf.TryGetProperty("kind", out var kind) && kind.ValueEquals(ErasureStoredEvents.Destruction.Name)
            ? [.. leaf.GetProperty("pub").GetProperty("keyIds").EnumerateArray().Select(id => id.GetGuid())]
            : [];
    }
}
