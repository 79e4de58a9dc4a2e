using System.Buffers.Binary;

namespace Sijil.Domain.Ledger.Notes;

/// <summary>One line under a note: C2SP signed-note, "Signatures". What its bytes mean depends on the key.</summary>
/// <param name="Name">Of the key that signed.</param>
/// <param name="KeyId">Of the key that signed, as <see cref="VerifierKey.Id"/> has it.</param>
/// <param name="Bytes">The signature itself, not empty.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const string Mark = "\u2014 ";
    private const int IdSize = sizeof(uint);

    public string Name { get; } =
        KeyName.IsValid(Name) ? Name : throw new FormatException($"'{Name}' is not the name of a key.");

    public ReadOnlyMemory<byte> Bytes { get; } =
        Bytes.Length > 0 ? Bytes : throw new FormatException($"The signature by {Name} is empty.");

    /// <summary>Reads a line without the newline at its end.</summary>
    /// <exception cref="FormatException">It is not <c>— name base64(id, signature)</c>.</exception>
    public static NoteSignature Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (
            !line.StartsWith(Mark, StringComparison.Ordinal)
            || line[Mark.Length..].Split(' ') is not [var name, var text]
        )
            throw new FormatException(
                "The line of a signature is an em dash, a name and base64, a space between them."
            );

        var bytes = StrictBase64.Decode(text);
        return bytes.Length > IdSize
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdSize))
            : throw new FormatException($"The signature by {name} has only {bytes.Length} bytes.");
    }

    /// <summary>The line, without a newline.</summary>
    public override string ToString()
    {
        Span<byte> id = stackalloc byte[IdSize];
        BinaryPrimitives.WriteUInt32BigEndian(id, KeyId);
        return $"{Mark}{Name} {Convert.ToBase64String([.. id, .. Bytes.Span])}";
    }
}
