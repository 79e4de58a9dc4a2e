using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Keys;

/// <summary>A key and its certificates out of a PKCS #12 file.</summary>
internal static class Pkcs12Key
{
    /// <exception cref="SealingKeyUnavailableException">It is no such file, the password does not fit, or nobody should sign with the key.</exception>
    public static SealingKey Read(string file, string password)
    {
        try
        {
            var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
            var own = all.Single(certificate => certificate.HasPrivateKey);
            AsymmetricAlgorithm? signing = own.GetECDsaPrivateKey();
            signing ??= own.GetRSAPrivateKey();
            var key = new SealingKey(
                own,
                signing ?? throw new CryptographicException("Its key is neither RSA nor ECDSA."),
                [.. own.Above(all)]
            );
            _ = SigningAlgorithm.For(key);
            return key;
        }
        catch (UnfitKeyException unfit)
        {
            throw new SealingKeyUnavailableException($"{file}: {unfit.Message}", unfit);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or InvalidOperationException)
        {
            throw new SealingKeyUnavailableException(
                $"{file} cannot be read: it must be a PKCS #12 file with one key, and the password must fit.",
                fault
            );
        }
    }
}
