using Npgsql;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>
/// Makes the files of a log anew out of the register where they are lost or were set back: bundles, tiles, and a checkpoint as far as
/// the log was ever published. From there hosts go on.
/// </summary>
/// <remarks>
/// The files follow from the events alone, so what it writes is what was there. Hand-overs and time-stamps do not, and are not made.
/// Nothing is written before the register has led to every head of the log that is known from elsewhere: one that leads to another
/// would fork the log.
/// </remarks>
public sealed class LogRestoration(
    NpgsqlDataSource database,
    ILogStores stores,
    ILogKeys keys,
    Witnesses witnesses,
    PublishedSizes published
)
{
    /// <summary>How many leaves are in memory at most.</summary>
    private const int Most = 16 * TileAddress.FullWidth;

    /// <summary>Where the log was published to last, by its own notes.</summary>
    private const string LastPublished = """
        select head.size, head.root from ledger.head
        where head.municipality = $1 and head.size = (select max(size) from ledger.published where origin = $2)
        """;

    /// <param name="key">The key in use, as the municipality has made it known.</param>
    /// <param name="kept">A checkpoint of the log that somebody has kept; null where nobody has.</param>
    /// <returns>The head that its files lead to now.</returns>
    /// <exception cref="LogRefusedException">The register does not lead to what was published, or the key in use is not at hand.</exception>
    /// <exception cref="CosignatureMissingException">Too few witnesses have cosigned. All is ready to ask them again.</exception>
    public async Task<TreeHead> Run(string municipality, VerifierKey key, byte[]? kept, CancellationToken cancellation)
    {
        var log = stores.Open(municipality);
        var succession = await log.Keys(key, cancellation);
        var signer =
            keys.All(municipality).FirstOrDefault(signer => signer.Key == succession.Current)
            ?? throw new LogRefusedException(
                $"The key in use, {succession.Current}, is not configured here. If it was handed over since, bring back the files below 'handover' first."
            );
        RefuseRetired(municipality, signer, succession);
        var note = await log.Read(SignedLog.CheckpointPath, cancellation);
        if (note is not null && succession.HasStranger(SignedNote.Parse(note)))
            throw new LogRefusedException(
                $"{signer.Key.Name} is being handed over. End that with 'ledger rotate' first."
            );

        await using var connection = await database.OpenConnectionAsync(cancellation);
        TreeHead?[] heads =
        [
            succession.Last?.Head,
            note is null ? null : SignedLog.Trusted(note, succession),
            kept is null ? null : SignedLog.Trusted(kept, succession),
            await Published(connection, municipality, signer.Key.Name, cancellation),
        ];
        var known = heads.OfType<TreeHead>().Where(head => head.Size > 0).OrderBy(head => head.Size).ToArray();
        if (known is not [.., var last])
            throw new LogRefusedException($"Nothing of {signer.Key.Name} was ever published.");
        if (await published.Of(signer.Key.Name, cancellation) is var noted && last.Size < noted)
            throw new LogRefusedException(
                $"{noted} leaves of {signer.Key.Name} were published, and nothing says which root they led to: name a checkpoint that somebody has kept."
            );

        await LeadsTo(connection, municipality, known, cancellation);
        var files = new LogFiles(log);
        await Write(connection, municipality, files, last, cancellation);
        var isSigned = note is not null && SignedLog.Trusted(note, succession) == last;
        if (!isSigned && !await log.Sign(signer, last, note, last.Size, witnesses, cancellation))
            throw new LogRefusedException($"Somebody else has just published a checkpoint of {signer.Key.Name}.");
        await files.RemovePartials(0, last.Size, cancellation);
        return last;
    }

    /// <summary>Where the hand-overs are lost too, nothing here tells the key in use from one that was handed on: the next one at hand is asked for.</summary>
    private void RefuseRetired(string municipality, NoteSigner signer, KeySuccession succession)
    {
        if (succession.HandOvers.Count == 0 && keys.All(municipality)[^1].Key != signer.Key)
            throw new LogRefusedException(
                $"Another key is configured after {signer.Key}, and no hand-over says which is in use. Bring back the files below 'handover', or name the newest key that the log has had and configure none after it."
            );
    }

    private static async Task<TreeHead?> Published(
        NpgsqlConnection connection,
        string municipality,
        string origin,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(LastPublished, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(origin);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(row.GetInt64(0), MerkleHash.FromBytes(row.GetFieldValue<byte[]>(1)))
            : null;
    }

    /// <param name="known">In the order of their sizes.</param>
    private static async Task LeadsTo(
        NpgsqlConnection connection,
        string municipality,
        IEnumerable<TreeHead> known,
        CancellationToken cancellation
    )
    {
        var tree = new GrowingTree();
        foreach (var head in known)
        {
            while (tree.Size < head.Size)
            {
                var end = Math.Min(head.Size, tree.Size + Most);
                var leaves = await Leaves.Read(connection, municipality, tree.Size, end, cancellation);
                foreach (var leaf in leaves)
                    tree.Append(leaf.Hash);
                if (tree.Size < end)
                    throw new LogRefusedException(
                        $"{head.Size} leaves of {municipality} were published, and the database has {tree.Size}."
                    );
            }

            if (tree.Head != head)
                throw new LogRefusedException(
                    $"At {head.Size} leaves the database leads to the root {tree.Head.Root}, and {head.Root} was published: it is not the one that this log is of."
                );
        }
    }

    private static async Task Write(
        NpgsqlConnection connection,
        string municipality,
        LogFiles files,
        TreeHead head,
        CancellationToken cancellation
    )
    {
        var tree = new GrowingTree();
        while (tree.Size < head.Size)
        {
            var begin = tree.Size;
            var end = Math.Min(head.Size, begin + Most);
            var entries = await SignedLeaves.Entries(connection, municipality, begin, end, cancellation);
            await files.Write(tree, begin, entries, cancellation);
        }
    }
}
