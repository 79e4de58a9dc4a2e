using Microsoft.AspNetCore.Http.Metadata;

namespace Sijil.Api.Http;

/// <summary>The bytes of a body, at most as many as its route takes.</summary>
internal static class RequestBody
{
    /// <summary>Commands are forms, not files.</summary>
    public const int DefaultLimit = 64 * 1024;

    /// <summary>Reads all of it and puts it back, so that it can be read once more.</summary>
    /// <exception cref="RequestRefusedException">It is too large.</exception>
    public static async Task<byte[]> Read(HttpContext context)
    {
        var limit =
            context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? DefaultLimit;
        if (context.Request.ContentLength > limit)
            throw new RequestRefusedException(RequestProblems.TooLarge);

        using var read = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var part = new byte[4096];
        while (await context.Request.Body.ReadAsync(part, context.RequestAborted) is > 0 and var count)
        {
            if (read.Length + count > limit)
                throw new RequestRefusedException(RequestProblems.TooLarge);
            read.Write(part, 0, count);
        }

        var body = read.ToArray();
        context.Request.Body = new MemoryStream(body, writable: false);
        return body;
    }
}
