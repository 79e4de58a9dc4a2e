using System.Security.Cryptography;
using Npgsql;

namespace Sijil.Reliability.Tests.Registers;

public sealed record RecordedFact(long Sequence, Guid Id, Guid StreamId, long Version, string Kind, JsonElement Data);

/// <summary>
/// What lies in the database of a register, read without any of the code that wrote it. The store's tombstones, where an append did
/// not happen, are no facts.
/// </summary>
public sealed record RecordedRegister(
    IReadOnlyList<RecordedFact> Facts,
    IReadOnlyDictionary<Guid, long> Heads,
    IReadOnlyDictionary<string, string> Vault,
    IReadOnlySet<string> Disclosed,
    IReadOnlyList<JsonElement> Answers
)
{
    private const string FactsQuery = """
        select seq_id, id, stream_id, version, type, data::text from events.mt_events
        where tenant_id = $1 and type <> 'tombstone' order by seq_id
        """;

    private const string HeadsQuery = """
        select id, version from events.mt_streams
        where tenant_id = $1
            and id not in (select stream_id from events.mt_events where tenant_id = $1 and type = 'tombstone')
        """;

    public static async Task<RecordedRegister> Read(string connectionString, string municipality)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        return new(
            await Rows(
                FactsQuery,
                row => new RecordedFact(
                    row.GetInt64(0),
                    row.GetGuid(1),
                    row.GetGuid(2),
                    row.GetInt64(3),
                    row.GetString(4),
                    JsonElement.Parse(row.GetString(5))
                )
            ),
            (await Rows(HeadsQuery, row => (row.GetGuid(0), row.GetInt64(1)))).ToDictionary(),
            (
                await Rows(
                    "select commitment, ciphertext from vault.disclosure where municipality = $1",
                    row => (row.GetString(0), Digest(row.GetFieldValue<byte[]>(1)))
                )
            ).ToDictionary(),
            (
                await Rows(
                    "select commitment from vault.public_disclosure where municipality = $1",
                    row => row.GetString(0)
                )
            ).ToHashSet(),
            await Rows(
                "select data::text from documents.mt_doc_recordedanswer where tenant_id = $1",
                row => JsonElement.Parse(row.GetString(0))
            )
        );

        async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
        {
            await using var query = database.CreateCommand(sql);
            query.Parameters.AddWithValue(municipality);
            await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var rows = new List<T>();
            while (await row.ReadAsync(TestContext.Current.CancellationToken))
                rows.Add(read(row));
            return rows;
        }
    }

    private static string Digest(byte[] ciphertext) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(ciphertext));
}
