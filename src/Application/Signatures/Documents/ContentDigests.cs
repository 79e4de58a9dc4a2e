using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Application.Signatures.Documents;

/// <summary>What is learned of a document while it passes: its digest, its length, and whether the same request was sent before.</summary>
internal sealed class ContentDigests : IDisposable
{
    private readonly IncrementalHash content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash request;

    /// <param name="key">The digest key of the municipality.</param>
    /// <remarks>
    /// A request is known by what it means: the boundary between the parts of a form is another each time the same form is sent.
    /// </remarks>
    public ContentDigests(byte[] key, DocumentUpload upload)
    {
        request = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        string[] meant = [upload.Extension, .. upload.Concerns.Select(person => person.Value.ToString())];
        request.AppendData(JsonSerializer.SerializeToUtf8Bytes(meant));
    }

    public long Length { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        content.AppendData(bytes);
        request.AppendData(bytes);
    }

    /// <summary>SHA-256 of the document, base64url.</summary>
    public string OfContent() => Base64Url.EncodeToString(content.GetCurrentHash());

    /// <summary>HMAC-SHA-256 of all that was sent, under the municipality's key.</summary>
    public string OfRequest() => Base64Url.EncodeToString(request.GetCurrentHash());

    public void Dispose()
    {
        content.Dispose();
        request.Dispose();
    }
}
