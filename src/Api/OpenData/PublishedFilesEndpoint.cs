using Npgsql;
using Sijil.Api.Http;
using Sijil.Api.Security;

namespace Sijil.Api.OpenData;

/// <summary>Public documents as exact bytes. What is found under a digest never changes, so it may be kept for ever.</summary>
internal static class PublishedFilesEndpoint
{
    public const string Path = "/api/public/files";

    private const string ForEver = "public, max-age=31536000, immutable";

    public static void MapPublishedFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path + "/{digest}", Get)
            .Public()
            .WithTags("Public register")
            .WithSummary("A public document by its digest: SHA-256, base64url.")
            .WithDescription(
                "The exact bytes that the digest is of, under the media type they were published with: a decision as a page, the same as canonical JSON, "
                    + "the seal of the one (CAdES, detached) and the signature of the other (JAdES in the compact form, with the JSON inside), certificates, texts of acts."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Get(
        string digest,
        HttpResponse response,
        NpgsqlDataSource database,
        PublicRegister register,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(
            "select media_type, content from published.file where municipality = $1 and digest = $2"
        );
        query.Parameters.AddWithValue(register.Municipality);
        query.Parameters.AddWithValue(digest);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return new ProblemResult(RequestProblems.NotFound);

        var content = row.GetFieldValue<byte[]>(1);
        response.Headers.CacheControl = ForEver;
        response.Headers.ContentSecurityPolicy = DocumentPolicy.Of(content);
        return Results.Bytes(content, row.GetString(0), entityTag: new($"\"{digest}\""));
    }
}
