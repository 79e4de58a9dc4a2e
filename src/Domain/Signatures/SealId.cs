namespace Sijil.Domain.Signatures;

public readonly record struct SealId(Guid Value)
{
    /// <summary>An act carries one seal: its id follows from the act's, so the store refuses a second.</summary>
    public static SealId Of(ActReference act) => Of(act.Kind, act.Id);

    /// <summary>The same for an act that is known by its kind and id.</summary>
    public static SealId Of(string kind, Guid id) => new(NamedIdentifier.Of($"signatures.seal\n{kind}\n{id:D}"));
}
