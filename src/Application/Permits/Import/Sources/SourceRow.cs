using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Where in a source something stands.</summary>
/// <param name="Line">Counts from one; of a row over several lines the first.</param>
public sealed record SourcePlace(string File, long Line);

/// <summary>What came of reading a row: what it says, or why it cannot be taken over.</summary>
internal abstract record ReadRow(SourcePlace Place)
{
    public sealed record Good(SourcePlace Place, SourceRow Row) : ReadRow(Place);

    public sealed record Bad(SourcePlace Place, string Reason, string? Column = null) : ReadRow(Place);

    private ReadRow()
        : this(new SourcePlace("", 0)) { }
}

/// <summary>What a row says, in the clear. Names are sealed before anything is stored, and the row goes nowhere else.</summary>
/// <param name="AsGivenJson">
/// What stands in the columns of codes and is none, as one canonical JSON object: published, and withdrawn if it has to be.
/// </param>
/// <param name="SiteJson">
/// What the source says of the place, as one canonical JSON object: together it is published, and together it can be withdrawn.
/// Coordinates lead to a house as surely as its address, so they never stand in an event either.
/// </param>
/// <param name="DescriptionJson">A canonical JSON string.</param>
internal sealed record SourceRow(
    string Number,
    string RowHash,
    ImportedFacts Facts,
    IReadOnlyDictionary<string, string>? Details,
    IReadOnlyList<SourceParty> Parties,
    string? AsGivenJson,
    string? SiteJson,
    string? DescriptionJson,
    IReadOnlyList<UnknownCode> UnknownCodes
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SourceRow);
}

/// <summary>Somebody whom a row names.</summary>
internal sealed record SourceParty(IReadOnlyList<ImportedRole> Roles, string Name)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SourceParty);
}

/// <summary>Something in the place of a code that is in no list known here.</summary>
public sealed record UnknownCode(string Column, string Code);
