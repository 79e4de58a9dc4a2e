using Sijil.Application.Permits.Import;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>What a run over a roll came to.</summary>
/// <param name="BadRows">The first of the rows that could not be taken over, in their order; never what stands in them.</param>
public sealed record RollReport(RollCounts Counts, IReadOnlyList<BadRow> BadRows)
{
    /// <summary>True where every row is in or was known.</summary>
    public bool IsClean => Counts.Bad == 0;
}
