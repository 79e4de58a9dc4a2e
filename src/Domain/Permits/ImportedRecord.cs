using System.Collections.Immutable;

namespace Sijil.Domain.Permits;

/// <summary>What one batch says of a record.</summary>
public sealed record ImportedStatement(
    ImportBatchId BatchId,
    ImportFormat Format,
    string Number,
    string RowHash,
    ImportedFacts Facts,
    ImportedContent Content
)
{
    public static ImportedStatement Of(RecordImported e) =>
        new(e.BatchId, e.Format, e.Number, e.RowHash, e.Facts, e.Content);

    public static ImportedStatement Of(ImportedRecordRevised e) =>
        new(e.BatchId, e.Format, e.Number, e.RowHash, e.Facts, e.Content);
}

/// <summary>A record taken over from another system: what the batches that still count say of it, the last one last.</summary>
public sealed record ImportedRecord
{
    public static readonly ImportedRecord Initial = new();

    public ImmutableList<ImportedStatement> Statements { get; init; } = [];

    /// <summary>What counts now; null where nothing was imported or all of it was withdrawn.</summary>
    public ImportedStatement? Current => Statements.LastOrDefault();

    public static ImportedRecord Evolve(ImportedRecord record, ImportedRecordEvent @event) =>
        @event switch
        {
            RecordImported e => record.After(ImportedStatement.Of(e)),
            ImportedRecordRevised e when record.Current is not null => record.After(ImportedStatement.Of(e)),
            ImportedRecordWithdrawn e when record.Of(e.BatchId) is not null => record.Without(e.BatchId),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {record.Statements.Count} statements."
            ),
        };

    /// <summary>What a batch says, provided it still counts.</summary>
    public ImportedStatement? Of(ImportBatchId batch) => Statements.Find(statement => statement.BatchId == batch);

    public ImportedRecord Without(ImportBatchId batch) =>
        this with
        {
            Statements = Statements.RemoveAll(statement => statement.BatchId == batch),
        };

    private ImportedRecord After(ImportedStatement statement)
    {
        var others = Without(statement.BatchId);
        return others with { Statements = others.Statements.Add(statement) };
    }
}
