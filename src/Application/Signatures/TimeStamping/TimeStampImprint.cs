using System.Security.Cryptography;
using System.Text;

namespace Sijil.Application.Signatures.TimeStamping;

/// <summary>All that an authority gets to see of what it stamps: the digest.</summary>
/// <param name="Digest">SHA-256.</param>
public sealed record TimeStampImprint(ReadOnlyMemory<byte> Digest)
{
    public static TimeStampImprint Over(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>Over a text in UTF-8.</summary>
    public static TimeStampImprint Over(string text) => Over(Encoding.UTF8.GetBytes(text));

    /// <summary>Over a file of any length.</summary>
    public static async Task<TimeStampImprint> Over(Stream content, CancellationToken cancellation) =>
        new(await SHA256.HashDataAsync(content, cancellation));
}
