using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures;

/// <summary>The municipality's certificate for seals, what signs under it, and the certificates above it up to the root.</summary>
/// <param name="Signing">
/// RSA or ECDSA. The key itself may lie in a file or in a device that never shows it; all that is asked of it is to sign a digest.
/// </param>
public sealed record SealingKey(
    X509Certificate2 Certificate,
    AsymmetricAlgorithm Signing,
    IReadOnlyList<X509Certificate2> Authorities
) : IDisposable
{
    public IEnumerable<X509Certificate2> Chain => Authorities.Prepend(Certificate);

    public void Dispose()
    {
        Signing.Dispose();
        foreach (var certificate in Chain)
            certificate.Dispose();
    }

    /// <summary>Says nothing, like everything that holds a key.</summary>
    public override string ToString() => nameof(SealingKey);
}

/// <summary>Where the keys to the municipalities' seals are. In a file or in a device (PKCS #11).</summary>
public interface ISealingKeys
{
    /// <exception cref="SealingKeyUnavailableException">The municipality has no key, or it cannot be used now.</exception>
    ValueTask<SealingKey> Open(string municipality, CancellationToken cancellation);
}

/// <summary>Nothing can be sealed now. The message says what to change, and what waits is sealed once it has been.</summary>
public sealed class SealingKeyUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
