using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Sijil.Domain.Ledger.Notes;

/// <summary>A public key under the name that it signs with, a "vkey": C2SP signed-note, "Verifier keys".</summary>
/// <param name="Name">Not empty, without white space, control characters and plus signs.</param>
public sealed record VerifierKey(string Name, SignatureType Type, Ed25519PublicKey PublicKey)
{
    public string Name { get; } =
        KeyName.IsValid(Name) ? Name : throw new FormatException($"'{Name}' is not the name of a key.");

    public SignatureType Type { get; } = Supported(Type);

    public Ed25519PublicKey PublicKey { get; } = PublicKey;

    /// <summary>Together with the name it says in a note which key has signed: a name tag, not a fingerprint to trust.</summary>
    public uint Id { get; } =
        BinaryPrimitives.ReadUInt32BigEndian(
            SHA256.HashData([.. StrictUtf8.Encode(Name), (byte)'\n', .. Material(Type, PublicKey)])
        );

    /// <summary>Reads <c>name+id+key</c>, the id as eight lowercase hexadecimal digits, the key in base64.</summary>
    /// <exception cref="FormatException">
    /// It is written otherwise, its id is not the one that follows from name and key, or its type is not supported.
    /// </exception>
    public static VerifierKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The last part is base64 and may have plus signs of its own.
        var parts = text.Split('+', 3);
        if (parts.Length < 3 || StrictBase64.Decode(parts[2]) is not [var type, .. var key])
            throw new FormatException($"'{text}' is not a verifier key: name+id+key.");

        var read = new VerifierKey(parts[0], Supported((SignatureType)type), Ed25519PublicKey.FromBytes(key));
        return read.ToString() == text
            ? read
            : throw new FormatException($"'{parts[1]}' is not the id of this key: that is {read.HexId}.");
    }

    public override string ToString() => $"{Name}+{HexId}+{Convert.ToBase64String(Material(Type, PublicKey))}";

    private static byte[] Material(SignatureType type, Ed25519PublicKey key) => [(byte)type, .. key.ToBytes()];

    private static SignatureType Supported(SignatureType type) =>
        Enum.IsDefined(type) ? type : throw new FormatException($"Signatures of type {(int)type} are not supported.");

    private string HexId => Id.ToString("x8", CultureInfo.InvariantCulture);
}
