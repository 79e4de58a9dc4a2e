namespace Sijil.Api.OpenData;

/// <summary>Marks an endpoint whose answer follows from its address and the <see cref="PublicState"/> alone, the same for everyone.</summary>
/// <param name="Query">The members of the query that matter.</param>
/// <param name="IsKept">False for answers of any length, which are written anew each time.</param>
internal sealed record PublicAnswer(bool IsKept, params IReadOnlyList<string> Query)
{
    /// <summary>True where it says which checkpoint covers it: then that belongs to the state too.</summary>
    public bool NamesCheckpoint { get; init; }
}
