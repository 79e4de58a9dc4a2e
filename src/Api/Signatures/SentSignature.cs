using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Signatures;

/// <summary>A signature that somebody sends to have it checked, with the document it is of, if that is not inside. Neither is kept.</summary>
/// <param name="Signature">Null where it was forgotten.</param>
internal sealed record SentSignature(ReadOnlyMemory<byte>? Signature, ReadOnlyMemory<byte>? Document)
{
    public const string DocumentField = "document";
    public const string SignatureField = "signature";

    /// <summary>In bytes, both together.</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <returns>Null where what was sent is too large, cut off, or no form at all.</returns>
    public static async Task<SentSignature?> Read(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return new(
                await Bytes(form.Files.GetFile(SignatureField), request.HttpContext.RequestAborted),
                await Bytes(form.Files.GetFile(DocumentField), request.HttpContext.RequestAborted)
            );
        }
        catch (Exception fault)
            when (fault is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <param name="cancellation">Of whoever waits for the verdict.</param>
    public SignatureVerdicts Verify(Trust trust, DateTimeOffset at, CancellationToken cancellation) =>
        SignatureVerdicts.Of(
            SignatureVerification.Verify(Signature!.Value, Document, trust, at, cancellation: cancellation)
        );

    private static async Task<ReadOnlyMemory<byte>?> Bytes(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
            return null;

        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
