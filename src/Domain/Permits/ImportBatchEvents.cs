using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to one run over one source.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record ImportBatchEvent(ImportBatchId BatchId);

/// <summary>A source has something new or changed. A run that finds nothing of either leaves no trace.</summary>
/// <param name="ContentDigest">Base64url HMAC-SHA-256 of the source under the municipality's digest key.</param>
/// <param name="Run">Counts the runs over the same content from one.</param>
public sealed record ImportBatchBegun(
    ImportBatchId BatchId,
    ImportFormat Format,
    string ContentDigest,
    int Run,
    SubjectId BegunBy,
    DateTimeOffset BegunAt
) : ImportBatchEvent(BatchId);

/// <summary>The source was read to its end.</summary>
public sealed record ImportBatchCompleted(ImportBatchId BatchId, ImportCounts Counts, DateTimeOffset CompletedAt)
    : ImportBatchEvent(BatchId);

/// <summary>The whole batch was a mistake. From now on nothing is imported into it; its records are withdrawn one by one.</summary>
public sealed record ImportBatchWithdrawn(ImportBatchId BatchId, SubjectId WithdrawnBy, DateTimeOffset WithdrawnAt)
    : ImportBatchEvent(BatchId);

/// <summary>What became of the rows of a source.</summary>
/// <param name="Bad">Rows that could not be taken over; the others are in.</param>
public sealed record ImportCounts(long Added, long Unchanged, long Revised, long Bad)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0);

    public static ImportCounts operator +(ImportCounts left, ImportCounts right) =>
        new(
            left.Added + right.Added,
            left.Unchanged + right.Unchanged,
            left.Revised + right.Revised,
            left.Bad + right.Bad
        );
}
