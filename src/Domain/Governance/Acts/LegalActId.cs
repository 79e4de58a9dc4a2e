namespace Sijil.Domain.Governance.Acts;

public readonly record struct LegalActId(Guid Value)
{
    /// <summary>An act is known by its address, so that the store itself refuses a second one with it.</summary>
    public static LegalActId Of(string address) => new(NamedIdentifier.Of($"governance.legal-act\n{address}"));
}
