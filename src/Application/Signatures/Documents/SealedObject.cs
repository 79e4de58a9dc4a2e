using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Sijil.Application.Signatures.Documents;

/// <summary>An object of the store as bytes: a header, then the segments of a document.</summary>
internal static class SealedObject
{
    /// <summary>Whether these bytes are the ones that the address names. They are gone through once.</summary>
    public static async ValueTask<bool> IsAt(string address, Stream bytes, CancellationToken cancellation) =>
        Base64Url.EncodeToString(await SHA256.HashDataAsync(bytes, cancellation)) == address;

    /// <summary>The document, each part of it authenticated before it comes out.</summary>
    /// <exception cref="CryptographicException">From here on these are not the bytes that were sealed for this document.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Open(
        Stream bytes,
        SegmentCipher cipher,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var header = new byte[SegmentCipher.Header.Length];
        var length = await bytes.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
        if (length < header.Length || !SegmentCipher.Header.Span.SequenceEqual(header))
            throw new CryptographicException("The object has another form.");

        await foreach (var segment in Segment.Of(bytes, SegmentCipher.SealedLength, cancellation))
            yield return cipher.Open(segment);
    }
}
