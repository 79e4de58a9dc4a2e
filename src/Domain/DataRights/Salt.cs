using System.Buffers.Text;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.DataRights;

/// <summary>128 random bits, used once: what is hashed with them cannot be guessed.</summary>
/// <remarks>Made at the edge, because the domain has no randomness. It is as secret as the value it protects.</remarks>
public sealed record Salt
{
    private const int Size = 16;

    private Salt(string text) => Text = text;

    /// <summary>Base64url, as it stands in a disclosure and in metadata.</summary>
    public string Text { get; }

    public static Salt Of(ReadOnlySpan<byte> random) =>
        random.Length == Size
            ? new(Base64Url.EncodeToString(random))
            : throw new ArgumentException($"A salt has {Size} bytes.", nameof(random));

    public static Salt Parse(string text) =>
        StrictBase64Url.Decode(text) is { Length: Size }
            ? new(text)
            : throw new FormatException($"A salt is {Size} bytes in base64url.");

    public byte[] ToBytes() => Base64Url.DecodeFromChars(Text);

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(Salt);
}
