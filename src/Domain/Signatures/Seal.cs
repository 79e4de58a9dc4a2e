namespace Sijil.Domain.Signatures;

/// <summary>The seal of an act as far as it matters for the next decision.</summary>
public abstract record Seal
{
    public sealed record None : Seal;

    /// <param name="Digest">The newest file with the seal.</param>
    /// <param name="Level">One of <see cref="SealLevel"/>.</param>
    /// <param name="IsKnownUnstamped">That it has no time-stamp yet has been told.</param>
    public sealed record Affixed(ActReference Act, string Digest, string Level, bool IsKnownUnstamped = false) : Seal;

    public static readonly Seal Initial = new None();

    public static Seal Evolve(Seal seal, SealEvent @event) =>
        (seal, @event) switch
        {
            (None, ActSealed e) => new Affixed(e.Act, e.Seal.Digest, e.Seal.Level),
            (Affixed affixed, SealTimestamped e) => affixed with { Digest = e.Digest, Level = e.Level },
            (Affixed affixed, SealTimestampFailed) => affixed with { IsKnownUnstamped = true },
            (Affixed affixed, SealExtended e) => affixed with { Digest = e.Digest, Level = e.Level },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {seal.GetType().Name}."),
        };

    private Seal() { }
}
