using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Whom a municipality trusts to say who a person is.</summary>
public interface ISignerTrust
{
    /// <summary>Null where the municipality has named nobody: then no signature with a certificate passes.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read; nothing is checked against less.</exception>
    SignerTrust? Find(string municipality);
}

/// <param name="Persons">The authorities whose certificates of persons are taken.</param>
/// <param name="Qualified">Those of them that issue qualified certificates; null where there are none.</param>
public sealed record SignerTrust(Trust Persons, Trust? Qualified)
{
    /// <summary>The same, where more is known of revocation.</summary>
    internal SignerTrust Knowing(IReadOnlyList<IRevocationEvidence> more) =>
        new(Persons.Knowing(more), Qualified?.Knowing(more));
}
