using System.Text.Json;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>The bundles and tiles of one log: takes up the tree where they end, and writes what it grows by.</summary>
internal sealed class LogFiles(ILogStore log)
{
    /// <exception cref="LogRefusedException">The tiles do not lead to the root that was signed.</exception>
    public async Task<GrowingTree> Resume(SignedLog signed, CancellationToken cancellation)
    {
        var edge = new Subtree(0, signed.Head.Size).Nodes().ToArray();
        var tree = GrowingTree.Of(signed.Head.Size, await log.Hashes(signed.Tree, edge, cancellation));
        return tree.Head == signed.Head
            ? tree
            : throw new LogRefusedException(
                $"The tiles lead to the root {tree.Head.Root}, and {signed.Head.Root} was signed."
            );
    }

    public async Task<MerkleHash> Leaf(long index, long size, CancellationToken cancellation) =>
        (await log.Hashes(new(size), [(0, index)], cancellation))(0, index);

    /// <summary>What an entry is about, for people: its number, its kind and its id.</summary>
    public async Task<string> Name(long index, long size, CancellationToken cancellation)
    {
        var address = new TiledTree(size).BundleOf(index);
        if (await log.Read(address.Path, cancellation) is not { } bundle)
            return $"the entry at {index}";

        var entry = JsonElement.Parse(EntryBundle.Read(address, bundle)[(int)(index % TileAddress.FullWidth)].Span);
        var number = entry.GetProperty("seq").GetString();
        return entry.TryGetProperty("id", out var id)
            ? $"event {number}, {entry.GetProperty("kind").GetString()} {id.GetString()}"
            : $"number {number}, without an event";
    }

    /// <exception cref="LogRefusedException">An entry that is published already would be written anew as another.</exception>
    /// <param name="begin">The index of the first entry, where the bundle begins that is not full yet.</param>
    public async Task Write(
        GrowingTree tree,
        long begin,
        IReadOnlyList<LogEntry> entries,
        CancellationToken cancellation
    )
    {
        var older = tree.Size;
        await Compare(begin, older, entries, cancellation);
        var made = new Dictionary<(int Level, long Index), MerkleHash>();
        foreach (var entry in entries.Skip((int)(older - begin)))
            tree.Append(entry.Hash, (level, index, hash) => made[(level, index)] = hash);

        foreach (var address in new TiledTree(tree.Size).BundlesSince(older))
        {
            var offset = (int)(address.Index * TileAddress.FullWidth - begin);
            var inside = entries.Skip(offset).Take(address.Width).Select(entry => (ReadOnlyMemory<byte>)entry.Bytes);
            await log.Write(address.Path, EntryBundle.Write([.. inside]), cancellation);
        }

        foreach (var address in new TiledTree(tree.Size).TilesSince(older))
        {
            var nodes = Nodes(address).ToArray();
            var known = await log.Hashes(new(older), nodes.Where(node => !made.ContainsKey(node)), cancellation);
            var hashes = nodes.Select(node =>
                made.TryGetValue(node, out var hash) ? hash : known(node.Level, node.Index)
            );
            var tile = Tile.Of(address, [.. hashes]);
            await log.Write(address.Path, tile.Bytes.ToArray(), cancellation);
        }
    }

    /// <summary>The entries at the beginning of a bundle that grows are the ones that its tile has.</summary>
    private async Task Compare(long begin, long older, IReadOnlyList<LogEntry> entries, CancellationToken cancellation)
    {
        var nodes = Enumerable.Range(0, (int)(older - begin)).Select(place => (0, begin + place)).ToArray();
        var published = await log.Hashes(new(older), nodes, cancellation);
        foreach (var (level, index) in nodes)
        {
            if (published(level, index) != entries[(int)(index - begin)].Hash)
                throw new LogRefusedException($"Leaf {index} is another in the database than in the published log.");
        }
    }

    /// <summary>A checkpoint covers the full ones by now, and whoever still asks for a part finds it in them.</summary>
    public async Task RemovePartials(long older, long size, CancellationToken cancellation)
    {
        var tree = new TiledTree(size);
        var full = tree.TilesSince(older).Where(tile => tile.IsFull).Select(tile => tile.Path);
        var bundles = tree.BundlesSince(older).Where(bundle => bundle.IsFull).Select(bundle => bundle.Path);
        foreach (var path in full.Concat(bundles))
            await log.RemovePartials(path, cancellation);
    }

    private static IEnumerable<(int Level, long Index)> Nodes(TileAddress address) =>
        Enumerable
            .Range(0, address.Width)
            .Select(place => (address.Level * TileAddress.Height, address.Index * TileAddress.FullWidth + place));
}
