using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Sijil.Api.OpenData;

/// <summary>Keeps the bytes of a <see cref="PublicAnswer"/> for as long as the state they show is the present one.</summary>
/// <remarks>The key holds that state, so nothing has to be thrown out when the register moves: it is no longer asked for.</remarks>
internal sealed class KeptAnswers : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext;
        if (
            request.GetEndpoint()?.Metadata.GetMetadata<PublicAnswer>() is not { IsKept: true } answer
            || request.Features.Get<AnswerTag>() is not { } tag
        )
            return ValueTask.CompletedTask;

        context.EnableOutputCaching =
            context.AllowCacheLookup =
            context.AllowCacheStorage =
            context.AllowLocking =
                true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = answer.Query.ToArray();
        context.CacheVaryByRules.VaryByValues["state"] = tag.Text;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>The compression that the answer will have, so that the many spellings of the header share one answer.</summary>
    private static string Encoding(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IResponseCompressionProvider>()
            .GetCompressionProvider(context)
            ?.EncodingName
        ?? "";
}
