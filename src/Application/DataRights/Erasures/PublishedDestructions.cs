using System.Text;
using System.Text.Json;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;
using Sijil.Domain.Permits;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>What the log says is destroyed.</summary>
/// <param name="Keys">By their ids.</param>
/// <param name="Applications">Those of which the published texts are.</param>
public sealed record DestroyedByLog(IReadOnlySet<Guid> Keys, IReadOnlySet<Guid> Applications);

/// <summary>Reads in the published log what is destroyed.</summary>
/// <remarks>
/// The log is what no backup of the database brings back to an earlier day. It is read whole, as fast as the disk is: an entry of another
/// kind costs no more than its bytes.
/// </remarks>
public sealed class PublishedDestructions(ILogStores stores, ILogKeys keys, PublishedSizes published)
{
    private static readonly byte[][] Marks =
    [
        .. new[] { ErasureStoredEvents.Destruction, PermitStoredEvents.TextsErased }.Select(told =>
            Encoding.UTF8.GetBytes($"\"kind\":\"{told.Name}\"")
        ),
    ];

    /// <summary>None where the municipality has no log.</summary>
    /// <exception cref="LogRefusedException">
    /// A part of the log is missing, or its key, or an entry that tells of a destruction is not the one that was signed: nobody destroys anything by writing a file.
    /// </exception>
    public async Task<DestroyedByLog> Of(string municipality, CancellationToken cancellation)
    {
        var (destroyed, applications) = (new HashSet<Guid>(), new HashSet<Guid>());
        var found = new DestroyedByLog(destroyed, applications);
        var once = keys.NameOf(municipality) is { } name ? await published.Of(name, cancellation) : 0;
        if (keys.All(municipality) is not [var signer, ..])
            return once == 0
                ? found
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
                if (!IsMarked(entries[place].Span))
                    continue;

                await Verify(log, signed, first + place, entries[place], cancellation);
                Read(entries[place].Span, destroyed, applications);
            }
        }

        return found;
    }

    private static bool IsMarked(ReadOnlySpan<byte> bytes)
    {
        foreach (var mark in Marks)
            if (bytes.IndexOf(mark) >= 0)
                return true;
        return false;
    }

    /// <returns>None where no mark stands in the bundle.</returns>
    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Marked(
        ILogSource log,
        BundleAddress address,
        CancellationToken cancellation
    )
    {
        var (_, bytes) = await log.BundleBytes(address, cancellation);
        return IsMarked(bytes) ? await log.Bundle(address, cancellation) : [];
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

    /// <summary>A mark may stand in an entry of another kind too, as part of a longer text.</summary>
    private static void Read(ReadOnlySpan<byte> entry, HashSet<Guid> keys, HashSet<Guid> applications)
    {
        var leaf = JsonElement.Parse(entry);
        if (!leaf.TryGetProperty("kind", out var kind))
            return;

        if (kind.ValueEquals(ErasureStoredEvents.Destruction.Name))
            keys.UnionWith(leaf.GetProperty("pub").GetProperty("keyIds").EnumerateArray().Select(id => id.GetGuid()));
        else if (kind.ValueEquals(PermitStoredEvents.TextsErased.Name))
            applications.Add(leaf.GetProperty("stream").GetGuid());
    }
}
