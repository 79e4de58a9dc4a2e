using Microsoft.Net.Http.Headers;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>A document as a file to save: no browser shows it as a page of ours, and nobody on the way keeps it.</summary>
internal sealed class ContentResult(ReadableDocument readable) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (document, content) = readable;
        var response = httpContext.Response;
        response.ContentType = document.Content.MediaType;
        response.ContentLength = document.Content.Length; // An answer that breaks off is not taken for the whole.
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{document.Id.Value:D}.{DocumentType.ExtensionOf(document.Content.MediaType)}",
        }.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        await foreach (var part in content.WithCancellation(httpContext.RequestAborted))
            await response.Body.WriteAsync(part, httpContext.RequestAborted);
    }
}
