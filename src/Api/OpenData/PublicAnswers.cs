using Microsoft.AspNetCore.ResponseCompression;

namespace Sijil.Api.OpenData;

/// <summary>How answers to the public travel: tagged, compressed, and kept as bytes until the register moves.</summary>
internal static class PublicAnswers
{
    private const long MostBytesKept = 64 << 20;
    private const long LargestAnswerKept = 1 << 20;

    public static void AddPublicAnswers(this IServiceCollection services)
    {
        services.AddSingleton<PublicRegister>();
        services.AddSingleton<RegisterPosition>();
        services.AddSingleton<RegisterFigures>();
        services.AddSingleton<RegisterCheckpoint>();
        services.AddSingleton<PublishedRules>();
        services.AddSingleton<PublishedTexts>();
        services.AddSingleton<PermitDetailsReader>();
        services.AddSingleton<PublicLaw>();
        services.AddSingleton<PublicPolicies>();
        services.AddSingleton<PublicCouncils>();
        services.AddSingleton<ProposalDetailsReader>();
        services.AddSingleton<PublicState>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = MostBytesKept;
            cache.MaximumBodySize = LargestAnswerKept;
            cache.UseCaseSensitivePaths = true;
            cache.AddBasePolicy(new KeptAnswers());
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // These answers hold nothing that only one reader may see.
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, CsvFile.MediaType];
        });
    }

    /// <summary>Stands behind routing, in front of the endpoints; what is kept is kept compressed.</summary>
    public static void UsePublicAnswers(this IApplicationBuilder application) =>
        application.UseWhen(
            context =>
                IsReading(context.Request) && context.GetEndpoint()?.Metadata.GetMetadata<PublicAnswer>() is not null,
            answers =>
            {
                answers.UseMiddleware<TaggedAnswers>();
                answers.UseOutputCache();
                answers.UseResponseCompression();
            }
        );

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
