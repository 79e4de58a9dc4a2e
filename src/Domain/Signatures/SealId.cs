namespace Sijil.Domain.Signatures;

public readonly record struct SealId(Guid Value)
{
    /// <summary>An act carries one seal: its id follows from the act's, so the store refuses a second.</summary>
    public static SealId Of(ActReference act) => new(NamedIdentifier.Of($"signatures.seal\n{act.Kind}\n{act.Id:D}"));
}
