using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>Imports into one municipality, as the command of the terminal does, and shows what is recorded then.</summary>
internal sealed class ImportOffice(RegisterHost host, string municipality)
{
    public string Municipality => municipality;

    public Task<ImportReport> Permits(string path, IProgress<ImportPace>? pace = null) =>
        Import(ImportFormat.Blds, path, TestContext.Current.CancellationToken, pace);

    public Task<ImportReport> Planning(string folder) =>
        Import(ImportFormat.Planning, folder, TestContext.Current.CancellationToken);

    public Task<ImportReport> Import(
        ImportFormat format,
        string path,
        CancellationToken cancellation,
        IProgress<ImportPace>? pace = null
    ) => host.Service<PermitImport>().Run(municipality, format, path, cancellation, pace);

    public Task<long> Withdraw(ImportBatchId batch) =>
        host.Service<PermitImportWithdrawal>().Run(municipality, batch, TestContext.Current.CancellationToken);

    /// <summary>Everything recorded of single records, in the order of the log.</summary>
    public async Task<IReadOnlyList<RecordedFact>> Facts() =>
        [
            .. (await Events()).Where(fact =>
                fact.Kind.StartsWith("permits.", StringComparison.Ordinal) && !IsOfBatch(fact)
            ),
        ];

    /// <summary>The same for one number.</summary>
    public async Task<IReadOnlyList<RecordedFact>> Facts(string number) =>
        [.. (await Facts()).Where(fact => fact.Data.GetProperty("number").GetString() == number)];

    /// <summary>Everything recorded of batches.</summary>
    public async Task<IReadOnlyList<RecordedFact>> Batches() => [.. (await Events()).Where(IsOfBatch)];

    public async Task<long> Count(string table, string tenant = "municipality") =>
        (await Rows($"select count(*) from {table} where {tenant} = '{municipality}'", row => row.GetInt64(0)))[0];

    public async Task<IReadOnlyList<T>> Rows<T>(string query, Func<System.Data.Common.DbDataReader, T> read)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await row.ReadAsync())
            rows.Add(read(row));
        return rows;
    }

    private Task<IReadOnlyList<RecordedFact>> Events() =>
        Rows(
            $"""
            select seq_id, stream_id, version, type, data::text from events.mt_events
            where tenant_id = '{municipality}' and type like 'permits.import%' or tenant_id = '{municipality}' and type like 'permits.record-imported%'
            order by seq_id
            """,
            row => new RecordedFact(
                row.GetInt64(0),
                row.GetGuid(1),
                row.GetInt64(2),
                EventCatalogue.Find(row.GetString(3))!.Alias,
                JsonElement.Parse(row.GetString(4))
            )
        );

    private static bool IsOfBatch(RecordedFact fact) =>
        fact.Kind.StartsWith("permits.import-batch", StringComparison.Ordinal);
}

internal sealed record RecordedFact(long Sequence, Guid Stream, long Version, string Kind, JsonElement Data);
