using Sijil.Application.Permits.Import.Sources;

namespace Sijil.Application.Governance.Residents;

/// <summary>What came of reading a row of a roll: whom it is about, or why it cannot be taken over.</summary>
internal abstract record RollRow(SourcePlace Place)
{
    /// <param name="Person">The national id, normalised.</param>
    public sealed record Good(SourcePlace Place, string Person, Resident Resident) : RollRow(Place)
    {
        /// <summary>Says nothing, so that a log line cannot betray it.</summary>
        public override string ToString() => nameof(Good);
    }

    public sealed record Bad(SourcePlace Place, string Reason, string? Column) : RollRow(Place);
}
