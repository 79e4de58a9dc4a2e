using Npgsql;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>What this witness last cosigned of each log. All its nodes share it.</summary>
public sealed class WitnessedLogs(NpgsqlDataSource database)
{
    private const string LastHead = "select size, root from ledger.witnessed where origin = $1";

    private const string LastNote =
        "select note from ledger.witnessed where encode(sha256(convert_to(origin, 'UTF8')), 'hex') = $1";

    private const string Replace = """
        insert into ledger.witnessed as witnessed (origin, size, root, note) values ($1, $2, $3, $4)
        on conflict (origin) do update set size = excluded.size, root = excluded.root, note = excluded.note
        where witnessed.size = $5 and witnessed.root = $6
        """;

    /// <returns>The empty tree where nothing was ever cosigned.</returns>
    internal async Task<TreeHead> Last(string origin, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(LastHead);
        query.Parameters.AddWithValue(origin);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(row.GetInt64(0), MerkleHash.FromBytes(row.GetFieldValue<byte[]>(1)))
            : TreeHead.Empty;
    }

    /// <summary>Makes a head the last one, if the one it was found to go on from still is; durable when this returns.</summary>
    /// <returns>False where another request was faster; then nothing has changed.</returns>
    internal async Task<bool> Advance(
        string origin,
        TreeHead last,
        TreeHead next,
        SignedNote note,
        CancellationToken cancellation
    )
    {
        await using var replace = database.CreateCommand(Replace);
        replace.Parameters.AddWithValue(origin);
        replace.Parameters.AddWithValue(next.Size);
        replace.Parameters.AddWithValue(next.Root.ToBytes());
        replace.Parameters.AddWithValue(note.ToBytes());
        replace.Parameters.AddWithValue(last.Size);
        replace.Parameters.AddWithValue(last.Root.ToBytes());
        return await replace.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>The last checkpoint with the cosignature, for those who compare what a log tells to whom.</summary>
    /// <param name="originHash">SHA-256 of the origin, in lowercase hexadecimal digits.</param>
    public async Task<byte[]?> Note(string originHash, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(LastNote);
        query.Parameters.AddWithValue(originHash);
        return (byte[]?)await query.ExecuteScalarAsync(cancellation);
    }
}
