using System.Text.Json;
using Sijil.Application.DataRights;

namespace Sijil.Application.Governance.Residents;

/// <summary>Seals rows of the roll, and reads them back inside the vault.</summary>
/// <param name="key">The municipality's key for its roll.</param>
internal sealed class RollCipher(string municipality, byte[] key)
{
    public const string Purpose = "residents-roll";

    /// <summary>The length of a ciphertext should not tell a long name from a short one.</summary>
    private const int Block = 128;

    public byte[] Seal(byte[] digest, Resident resident)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(resident, StoredJson.Options);
        var padded = new byte[(plain.Length / Block + 1) * Block];
        padded.AsSpan(plain.Length).Fill((byte)' ');
        plain.CopyTo(padded, 0);
        return AuthenticatedEncryption.Encrypt(key, padded, municipality, Purpose, Convert.ToBase64String(digest));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The row is another person's, or was changed.</exception>
    public Resident Open(byte[] digest, byte[] ciphertext)
    {
        var plain = AuthenticatedEncryption.Decrypt(
            key,
            ciphertext,
            municipality,
            Purpose,
            Convert.ToBase64String(digest)
        );
        return JsonSerializer.Deserialize<Resident>(plain, StoredJson.Options)!;
    }
}
