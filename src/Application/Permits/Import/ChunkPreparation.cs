using Sijil.Application.Permits.Import.Sources;
using Sijil.Application.Permits.Import.Writing;
using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>Decides on a stretch of rows and makes ready what follows from it. Touches nothing; can be repeated.</summary>
internal sealed class ChunkPreparation(
    KnownRecords records,
    RowSealing vault,
    ChunkPool chunks,
    BeginImportBatch batch,
    TimeProvider clock
)
{
    /// <summary>Rows are prepared only for a batch that is open, or will be before the first of them is written.</summary>
    private static readonly ImportBatch Open = new(ImportBatchPhase.Open);

    private readonly IReadOnlySet<ImportBatchId> sameContent = batch.OfSameContent;

    public async Task<PreparedChunk> Prepare(
        ImportFormat format,
        IReadOnlyList<Func<ReadRow>> rows,
        CancellationToken cancellation
    )
    {
        var read = rows.Select(row => row()).ToArray();
        var commands = read.Select(row => Command(format, row)).ToArray();
        var wanted = commands.OfType<ImportRecord>().DistinctBy(row => row.RecordId).ToArray();
        var known = await records.Find([.. wanted.Select(row => row.RecordId.Value)], cancellation);
        var holders = await records.FindHolders([.. wanted.Select(row => row.Number)], cancellation);

        var chunk = chunks.Take();
        chunk.Rows = read.Length;
        for (var index = 0; index < read.Length; index++)
        {
            if (read[index] is ReadRow.Good good)
                await Add(chunk, good, commands[index]!, known, holders, cancellation);
            else if (read[index] is ReadRow.Bad bad)
                Reject(chunk, bad.Place, bad.Reason, bad.Column);
        }

        return chunk;
    }

    private ImportRecord? Command(ImportFormat format, ReadRow read) =>
        read is ReadRow.Good { Row: var row }
            ? new(batch.BatchId, format, row.Number, row.RowHash, row.Facts, ImportedContent.None)
            {
                SameContent = sameContent,
            }
            : null;

    /// <summary>A number that stands twice in a stretch meets the second time what was made of it the first time.</summary>
    private async ValueTask Add(
        PreparedChunk chunk,
        ReadRow.Good row,
        ImportRecord command,
        Dictionary<Guid, KnownRecord> known,
        Dictionary<string, Guid> holders,
        CancellationToken cancellation
    )
    {
        var id = command.RecordId.Value;
        var before = known.GetValueOrDefault(id) ?? KnownRecord.None;
        Guid? holder = holders.TryGetValue(command.Number, out var other) ? other : null;
        if (await Decide(chunk, row, command, before, holder, cancellation) is not { } fact)
            return;

        if (holder is null)
            chunk.Take(new FileNumber(command.Number, id));
        holders[command.Number] = id;
        known[id] = new(before.Version + 1, ImportedRecord.Evolve(before.Record, fact));
    }

    private async ValueTask<ImportedRecordEvent?> Decide(
        PreparedChunk chunk,
        ReadRow.Good row,
        ImportRecord command,
        KnownRecord before,
        Guid? holder,
        CancellationToken cancellation
    )
    {
        var now = clock.GetMicroseconds();
        chunk.UnknownCodes.AddRange(row.Row.UnknownCodes);
        switch (ImportRecord.Decide(command, before.Record, Open, holder, now))
        {
            case Decision<ImportedRecordEvent>.Rejected rejected:
                Reject(chunk, row.Place, rejected.Reason.Code, null);
                return null;
            case Decision<ImportedRecordEvent>.Accepted { Events: [] }:
                chunk.Counts += new ImportCounts(0, 1, 0, 0);
                return null;
        }

        var full = command with { Content = await vault.Seal(row.Row, chunk.Vault, cancellation) };
        var fact = (
            (Decision<ImportedRecordEvent>.Accepted)ImportRecord.Decide(full, before.Record, Open, holder, now)
        ).Events[0];
        chunk.Events.Append(fact.RecordId.Value, before.Version, [fact], now, chunk.Vault.Random);
        chunk.Counts += fact is RecordImported ? new ImportCounts(1, 0, 0, 0) : new ImportCounts(0, 0, 1, 0);
        return fact;
    }

    private static void Reject(PreparedChunk chunk, SourcePlace place, string reason, string? column)
    {
        chunk.BadRows.Add(new(place.File, place.Line, reason, column));
        chunk.Counts += new ImportCounts(0, 0, 0, 1);
    }
}
