using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>What a run over a source came to.</summary>
/// <param name="BatchId">Names the run, to withdraw it; null where nothing was new or changed and nothing was recorded.</param>
/// <param name="ResumedAfter">How many rows an earlier, interrupted run had done; their counts are included.</param>
/// <param name="Events">How many events this run recorded of single records.</param>
/// <param name="BadRows">The first of the rows that could not be taken over, in their order.</param>
/// <param name="UnknownCodes">The first codes that are in no list, kept as given, with the number of rows of this run.</param>
/// <param name="OtherUnknownCodes">How many times this run met other such codes, which are not listed.</param>
public sealed record ImportReport(
    ImportBatchId? BatchId,
    long Rows,
    long ResumedAfter,
    long Events,
    ImportCounts Counts,
    IReadOnlyList<BadRow> BadRows,
    IReadOnlyList<UnknownCodeCount> UnknownCodes,
    long OtherUnknownCodes = 0
)
{
    /// <summary>True where every row is in or was known.</summary>
    public bool IsClean => Counts.Bad == 0;
}

/// <param name="Reason">One of <see cref="RowFaults"/>, or the code of the rule that stood in the way.</param>
public sealed record BadRow(string File, long Line, string Reason, string? Column);

public sealed record UnknownCodeCount(string Column, string Code, long Rows);

/// <summary>How far a run is.</summary>
public sealed record ImportPace(long Rows, long BytesRead, long BytesTotal);
