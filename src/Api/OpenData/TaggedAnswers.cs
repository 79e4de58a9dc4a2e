using Microsoft.Net.Http.Headers;

namespace Sijil.Api.OpenData;

/// <summary>Names the state that an answer shows and tells readers who have it already that they do.</summary>
internal sealed class TaggedAnswers(RequestDelegate next, PublicState state)
{
    /// <summary>For so long nobody need ask again. What is withdrawn stays in caches no longer than that.</summary>
    private const string Caching = "public, max-age=10";

    public async Task InvokeAsync(HttpContext context)
    {
        var answer = context.GetEndpoint()!.Metadata.GetRequiredMetadata<PublicAnswer>();
        var tag = new AnswerTag(await state.Tag(answer, context.RequestAborted));
        context.Features.Set(tag);
        if (tag.IsKnownTo(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Write(context.Response, tag);
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                Write(context.Response, tag);
            return Task.CompletedTask;
        });
        await next(context);
    }

    private static void Write(HttpResponse response, AnswerTag tag)
    {
        // What was kept has just been found to be the present state: it is as old as this moment, not as its bytes.
        response.Headers.Remove(HeaderNames.Age);
        response.Headers.Remove(HeaderNames.Date);
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ETag = tag.Text;
        response.Headers.CacheControl = Caching;
    }
}

/// <summary>The state that the answer to a request shows.</summary>
internal sealed record AnswerTag(string Text)
{
    public bool IsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(seen => seen.Compare(EntityTagHeaderValue.Parse(Text), useStrongComparison: false));
}
