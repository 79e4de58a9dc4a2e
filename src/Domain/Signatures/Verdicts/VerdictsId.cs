namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>All verdicts on one signature.</summary>
public readonly record struct VerdictsId(Guid Value)
{
    /// <summary>It follows from the stream of the seal or slot, so that whoever has the one finds the other.</summary>
    public static VerdictsId Of(Guid signature) => new(NamedIdentifier.Of($"signatures.verdicts\n{signature:D}"));
}
