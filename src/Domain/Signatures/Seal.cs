namespace Sijil.Domain.Signatures;

/// <summary>The seal of an act as far as it matters for the next decision.</summary>
public abstract record Seal
{
    public sealed record None : Seal;

    public sealed record Affixed(string SealDigest) : Seal;

    public static readonly Seal Initial = new None();

    public static Seal Evolve(Seal seal, SealEvent @event) =>
        (seal, @event) switch
        {
            (None, ActSealed e) => new Affixed(e.Seal.Digest),
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {seal.GetType().Name}."),
        };

    private Seal() { }
}
