namespace Sijil.Domain.Signatures.Validation;

/// <summary>The way from the signing certificate up to a trusted one.</summary>
/// <param name="IsSound">Each certificate was signed by the next, and each authority may issue what is below it.</param>
/// <param name="HasRightUsage">The signing certificate was issued for what it is used for here.</param>
/// <param name="Path">The signing certificate first; the trusted one, which needs no proof, is left out.</param>
public sealed record ChainFacts(bool IsSound, bool HasRightUsage, IReadOnlyList<CertificateFacts> Path);

/// <param name="Name">Its subject, for whoever reads the report.</param>
/// <param name="Algorithms">What its issuer signed it with.</param>
/// <param name="Revocations">All that is acceptable of what its issuer has said about it.</param>
public sealed record CertificateFacts(
    string Name,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    Algorithms Algorithms,
    IReadOnlyList<RevocationFacts> Revocations
)
{
    public bool IsValidAt(DateTimeOffset at) => NotBefore <= at && at <= NotAfter;
}
