using Org.BouncyCastle.Security;
using Org.BouncyCastle.Security.Certificates;
using Org.BouncyCastle.X509;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>A list of revoked certificates (RFC 5280, section 5) as evidence about one of them.</summary>
internal sealed class IssuedList(X509Crl list)
{
    private const int MaySignLists = 6;

    public byte[] Encoded { get; } = list.GetEncoded();

    /// <param name="bytes">In PEM or DER.</param>
    /// <exception cref="CrlException">It is no list.</exception>
    public static IssuedList Read(byte[] bytes)
    {
        try
        {
            return new(new X509CrlParser().ReadCrl(bytes) ?? throw new CrlException("There is no list in it."));
        }
        catch (Exception malformed) when (malformed is IOException or ArgumentException or InvalidCastException)
        {
            throw new CrlException("It is no list of revoked certificates.", malformed);
        }
    }

    /// <remarks>
    /// A list that speaks of a part of the certificates only, or of changes only, says so by a critical extension. What is critical
    /// and not understood may not be used (RFC 5280, section 5.2).
    /// </remarks>
    public RevocationWord About(Suspect suspect)
    {
        if (
            !list.IssuerDN.Equivalent(suspect.Authority.SubjectDN)
            || list.GetCriticalExtensionOids() is { Count: > 0 }
            || suspect.Authority.GetKeyUsage() is { } usage && !usage[MaySignLists]
            || list.NextUpdate is not { } next
            || !suspect.IsOfTime(list.ThisUpdate, next)
            || !IsSignedBy(suspect.Authority)
        )
            return new RevocationWord.None();

        return list.GetRevokedCertificate(suspect.Own.SerialNumber) is null
            ? new RevocationWord.Good()
            : new RevocationWord.Revoked();
    }

    private bool IsSignedBy(X509Certificate authority)
    {
        try
        {
            return list.IsSignatureValid(authority.GetPublicKey());
        }
        // A key of another kind than the signature's.
        catch (GeneralSecurityException)
        {
            return false;
        }
    }
}
