using Sijil.Domain;

namespace Sijil.Application;

/// <summary>What the sender of a command is told.</summary>
public abstract record Outcome
{
    /// <summary>
    /// The facts stand in the register. Also the answer to the repetition of a request that was recorded before.
    /// </summary>
    /// <param name="Version">The stream's version with these facts.</param>
    public sealed record Recorded(Guid StreamId, long Version, IReadOnlyList<Guid> EventIds) : Outcome;

    /// <summary>A rule stands in the way; nothing was recorded.</summary>
    public sealed record Rejected(Rejection Reason) : Outcome;

    /// <summary>The stream has moved on since the sender looked; nothing was recorded.</summary>
    public sealed record Stale(long CurrentVersion) : Outcome;

    /// <summary>The key was used before, for another body; nothing was recorded.</summary>
    public sealed record KeyReused : Outcome;

    private Outcome() { }
}
