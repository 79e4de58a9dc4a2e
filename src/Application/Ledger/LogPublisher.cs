using Npgsql;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>
/// Publishes what the sequencer has written down: bundles and tiles first, durably; then the head, in the database; then the signed
/// checkpoint, once enough witnesses have cosigned it, if the one before it is still the one it goes on from.
/// </summary>
/// <remarks>
/// All files but the checkpoint follow from the leaves alone, so that nodes that run this at once write the same bytes, and one that was
/// cut off is carried on by the next. A signer that was paused replaces nothing: the checkpoint is no longer the one that it has read.
/// </remarks>
public sealed class LogPublisher(
    NpgsqlDataSource database,
    ILogStores stores,
    ILogKeys keys,
    Witnesses witnesses,
    PublishedSizes published
)
{
    /// <summary>How many leaves are in memory at most while a long log is made up for. It is signed at its end only: witnesses may have seen more.</summary>
    private const int Most = 4_096;

    private const string Keep =
        "insert into ledger.head (municipality, size, root) values ($1, $2, $3) on conflict do nothing";

    private const string Kept = "select root from ledger.head where municipality = $1 and size = $2";

    /// <returns>Whether anything was published, and so may be more.</returns>
    /// <exception cref="LogRefusedException">The database, the tiles and the checkpoint do not agree.</exception>
    /// <exception cref="CosignatureMissingException">Too few witnesses have cosigned. All is ready to ask them again.</exception>
    public async Task<bool> Advance(string municipality, CancellationToken cancellation)
    {
        if (keys.All(municipality) is not [var first, ..] signers)
            return false;

        var log = stores.Open(municipality);
        var noted = await published.Of(first.Key.Name, cancellation); // Before the folder is read, which others let grow.
        var signed = await SignedLog.Read(log, first.Key, cancellation);
        if (signed.Head.Size < noted)
            throw new LogRefusedException(
                $"{noted} leaves of {first.Key.Name} were published, and the checkpoint in its folder has {signed.Head.Size}: files of the log are lost. Bring them back; until then nothing is signed."
            );

        if (signed.Head.Size > noted)
            await published.Note(first.Key.Name, signed.Head.Size, cancellation);
        var signer = InUse(signers, signed);
        var files = new LogFiles(log);
        var head = await Grow(municipality, files, signed, cancellation);
        var hasGrown = head != signed.Head;
        if (!hasGrown && !(signed.Note is { } note && witnesses.AreDue(SignedNote.Parse(note))))
            return false;

        if (await log.Sign(signer, head, signed.Note, signed.Head.Size, witnesses, cancellation))
        {
            await published.Note(signer.Key.Name, head.Size, cancellation);
            await files.RemovePartials(signed.Head.Size, head.Size, cancellation);
        }

        return hasGrown;
    }

    /// <summary>Of the keys that are at hand, the one that the log is in the hands of.</summary>
    private static NoteSigner InUse(IReadOnlyList<NoteSigner> signers, SignedLog signed)
    {
        if (signed.Note is { } note && signed.Keys.HasStranger(SignedNote.Parse(note)))
            throw new LogRefusedException(
                $"{signed.Keys.Current.Name} is being handed over to another key. Until 'ledger rotate' has ended, nothing more is signed."
            );

        return signers.FirstOrDefault(signer => signer.Key == signed.Keys.Current)
            ?? throw new LogRefusedException(
                $"{signed.Keys.Current.Name} was handed over at {signed.Keys.Last?.Head.Size} leaves to {signed.Keys.Current}, a key that is not configured here."
            );
    }

    /// <summary>Writes the files of what is new, and down which head they lead to.</summary>
    private async Task<TreeHead> Grow(
        string municipality,
        LogFiles files,
        SignedLog signed,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var tree = await files.Resume(signed, cancellation);
        var size = await Leaves.Count(connection, municipality, cancellation);
        await SignedLeaves.Check(connection, municipality, signed.Head.Size, size, files, cancellation);
        if (size == signed.Head.Size)
            return signed.Head;

        while (tree.Size < size)
        {
            var end = Math.Min(size, tree.Size + Most);
            var begin = tree.Size - tree.Size % TileAddress.FullWidth;
            var entries = await SignedLeaves.Entries(connection, municipality, begin, end, cancellation);
            await files.Write(tree, begin, entries, cancellation);
        }

        await KeepHead(connection, municipality, tree.Head, cancellation);
        return tree.Head;
    }

    /// <summary>A size that was ever to be signed with another root is never signed with this one.</summary>
    private static async Task KeepHead(
        NpgsqlConnection connection,
        string municipality,
        TreeHead head,
        CancellationToken cancellation
    )
    {
        await using var keep = new NpgsqlCommand(Keep, connection);
        keep.Parameters.AddWithValue(municipality);
        keep.Parameters.AddWithValue(head.Size);
        keep.Parameters.AddWithValue(head.Root.ToBytes());
        await keep.ExecuteNonQueryAsync(cancellation);

        await using var kept = new NpgsqlCommand(Kept, connection);
        kept.Parameters.AddWithValue(municipality);
        kept.Parameters.AddWithValue(head.Size);
        var root = MerkleHash.FromBytes((byte[])(await kept.ExecuteScalarAsync(cancellation))!);
        if (root != head.Root)
            throw new LogRefusedException(
                $"The log of {municipality} at {head.Size} leaves was to be signed with the root {root}, and would now have {head.Root}."
            );
    }
}
