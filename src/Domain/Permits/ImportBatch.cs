namespace Sijil.Domain.Permits;

public enum ImportBatchPhase
{
    Unknown,
    Open,
    Completed,
    Withdrawn,
}

/// <summary>One run over one source.</summary>
public sealed record ImportBatch(ImportBatchPhase Phase)
{
    public static readonly ImportBatch Initial = new(ImportBatchPhase.Unknown);

    public static ImportBatch Evolve(ImportBatch batch, ImportBatchEvent @event) =>
        (batch.Phase, @event) switch
        {
            (ImportBatchPhase.Unknown, ImportBatchBegun) => new(ImportBatchPhase.Open),
            (ImportBatchPhase.Open, ImportBatchCompleted) => new(ImportBatchPhase.Completed),
            (ImportBatchPhase.Open or ImportBatchPhase.Completed, ImportBatchWithdrawn) => new(
                ImportBatchPhase.Withdrawn
            ),
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in phase {batch.Phase}."),
        };
}
