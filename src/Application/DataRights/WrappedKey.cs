namespace Sijil.Application.DataRights;

/// <summary>A key as the database may hold it: encrypted under a key-encryption key that the database does not have.</summary>
/// <param name="Version">Which key-encryption key of the municipality wrapped it.</param>
public sealed record WrappedKey(byte[] Bytes, int Version);

/// <summary>
/// The key-encryption keys of the municipalities. They live outside the database: in configuration, or in a key management
/// service that never lets them go.
/// </summary>
public interface IKeyWrapping
{
    /// <summary>Encrypts a key under the newest key-encryption key of the municipality.</summary>
    /// <param name="purpose">Bound into the result, so that a wrapped key cannot be passed off as another.</param>
    ValueTask<WrappedKey> Wrap(string municipality, string purpose, byte[] key, CancellationToken cancellation);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not wrapped for this, or was changed.</exception>
    ValueTask<byte[]> Unwrap(string municipality, string purpose, WrappedKey key, CancellationToken cancellation);
}
