using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Sijil.Api.Http;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>
/// A form with a document, read while it arrives: first whom it concerns, a part for each, then the file. Nothing follows the file.
/// </summary>
internal static class UploadForm
{
    public const string MediaType = "multipart/form-data";
    public const string Concerns = "concerns";
    public const string Document = "document";

    private const int LongestField = 64;
    private const int LongestBoundary = 70; // RFC 2046, section 5.1.1.

    /// <summary>Everything up to the content of the file, which is read by whoever takes it.</summary>
    /// <exception cref="RequestRefusedException">It is no such form.</exception>
    public static async Task<DocumentUpload> Read(
        HttpRequest request,
        DocumentLimits limits,
        CancellationToken cancellation
    )
    {
        var parts = new MultipartReader(Boundary(request), request.Body);
        var concerns = new List<SubjectId>();
        while (await Next(parts, cancellation) is { } part)
        {
            switch (Disposition(part))
            {
                case { } file when file.IsFileDisposition() && file.Name == Document:
                    return new(
                        Path.GetExtension(Name(file)).TrimStart('.').ToLowerInvariant(),
                        concerns,
                        new UploadedFile(part.Body, parts, limits.LargestFile)
                    );
                case { } field when field.IsFormDisposition() && field.Name == Concerns && concerns.Count < Most:
                    concerns.Add(await Person(part, cancellation));
                    break;
                default:
                    throw new RequestRefusedException(RequestProblems.Malformed);
            }
        }

        throw Missing(Document);
    }

    /// <summary>One more than are taken, so that the rule says what is wrong and not the form.</summary>
    private static int Most => StoreDocument.MostConcerned + 1;

    /// <summary>The next part; null behind the last.</summary>
    /// <exception cref="RequestRefusedException">The body ends before it is over, or is no form.</exception>
    public static async Task<MultipartSection?> Next(MultipartReader parts, CancellationToken cancellation)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancellation);
        }
        catch (Exception fault) when (UploadedFile.IsBroken(fault))
        {
            throw new RequestRefusedException(RequestProblems.Malformed);
        }
    }

    private static string Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : throw new RequestRefusedException(RequestProblems.MediaTypeUnsupported);

    private static ContentDispositionHeaderValue? Disposition(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? disposition : null;

    private static string Name(ContentDispositionHeaderValue file) =>
        HeaderUtilities.RemoveQuotes(file.FileNameStar.HasValue ? file.FileNameStar : file.FileName).ToString();

    private static async Task<SubjectId> Person(MultipartSection part, CancellationToken cancellation)
    {
        await using var body = new UploadedFile(part.Body, rest: null, LongestField);
        using var text = new StreamReader(body);
        return Guid.TryParse(await text.ReadToEndAsync(cancellation), out var id)
            ? new(id)
            : throw new RequestRefusedException(
                RequestProblems.Invalid with
                {
                    Errors = [new FieldError("/" + Concerns, FieldCodes.WrongType)],
                }
            );
    }

    private static RequestRefusedException Missing(string part) =>
        new(RequestProblems.Invalid with { Errors = [new FieldError("/" + part, FieldCodes.Required)] });
}
