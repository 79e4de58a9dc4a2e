namespace Sijil.Projections.Rebuilding;

/// <summary>What came of comparing a read model in use with what the events give.</summary>
/// <param name="AsOf">The number of the last event in the read model in use; null for an inline one, which has them all.</param>
/// <param name="Documents">How many documents there are or should be.</param>
/// <param name="DifferenceCount">How many of them differ; no more than <see cref="MostShown"/> are named.</param>
public sealed record ComparisonReport(
    string ReadModel,
    long? AsOf,
    long Documents,
    long DifferenceCount,
    IReadOnlyList<Difference> Differences
)
{
    public const int MostShown = 100;

    public bool IsClean => DifferenceCount == 0;
}

public enum DifferenceKind
{
    /// <summary>The events give a document that is not there.</summary>
    Missing,

    /// <summary>A document is there that the events do not give.</summary>
    Extra,

    /// <summary>The document is there and says something else.</summary>
    Changed,
}

/// <param name="Members">Where the two differ, as paths such as <c>rounds[0].answerDueOn</c>; never what stands there.</param>
public sealed record Difference(Guid Id, DifferenceKind Kind, IReadOnlyList<string> Members);
