using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>How far a batch is, committed with the rows themselves, so that an interrupted run goes on where it stopped.</summary>
/// <param name="Id">The id of the batch.</param>
/// <param name="BadRows">Where they stand and why they are bad; never what stands in them.</param>
public sealed record ImportProgress(string Id, long Rows, ImportCounts Counts, IReadOnlyList<BadRow> BadRows)
{
    /// <summary>A source in which every row is bad is not worth keeping a list of all of them.</summary>
    public const int MostBadRows = 1_000;

    public static ImportProgress Begin(ImportBatchId batch) => new(batch.Value.ToString(), 0, ImportCounts.None, []);

    public ImportProgress After(long rows, ImportCounts counts, IEnumerable<BadRow> badRows) =>
        this with
        {
            Rows = Rows + rows,
            Counts = Counts + counts,
            BadRows = [.. BadRows.Concat(badRows).Take(MostBadRows)],
        };
}
