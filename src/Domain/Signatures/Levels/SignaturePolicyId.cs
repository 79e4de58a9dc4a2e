namespace Sijil.Domain.Signatures.Levels;

public readonly record struct SignaturePolicyId(Guid Value)
{
    /// <summary>A policy is known by its code, so that the store itself refuses a second stream for it.</summary>
    public static SignaturePolicyId Of(string code) => new(NamedIdentifier.Of($"signatures.policy\n{code}"));
}
