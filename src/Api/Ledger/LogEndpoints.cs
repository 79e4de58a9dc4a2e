using System.ComponentModel;
using Sijil.Api.Http;
using Sijil.Api.Ledger.TimeStamping;
using Sijil.Api.Security;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.Ledger;

/// <summary>The transparency logs as C2SP tlog-tiles has them served: static files, for whoever wants to verify them.</summary>
internal static class LogEndpoints
{
    public const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    public const string Immutable = "public, max-age=31536000, immutable";
    public const string Short = "public, max-age=2";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup("/log/{municipality}").WithTags("Transparency log");
        log.MapGet("/checkpoint", Checkpoint)
            .Public()
            .WithSummary("The last signed checkpoint (C2SP tlog-checkpoint)")
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/vkey", VerifierKey)
            .Public()
            .WithSummary(
                "The keys that verify checkpoints (C2SP signed-note), the one in use first. Whoever trusts one has it from elsewhere"
            )
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/handover/{number:int}", HandOver)
            .Public()
            .WithSummary("The note by which one key handed the log over to the next, signed by both; from 1 on")
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/tile/{**path}", Tile)
            .Public()
            .WithSummary("Tiles of the tree and bundles of entries (C2SP tlog-tiles)")
            .Produces(StatusCodes.Status200OK, contentType: Bytes)
            .ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/openings/{bundle:int}", Openings)
            .Public()
            .WithSummary("What opens the published texts that the entries of a bundle commit to")
            .WithDescription(
                "One disclosure on each line, base64url of `[salt, name, value]` as in SD-JWT. What is withdrawn is not among them."
            )
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        TimeStampEndpoints.Map(log);
    }

    private static Task<IResult> Checkpoint(
        string municipality,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    ) => File(municipality, SignedLog.CheckpointPath, Text, Short, response, stores, known, cancellation);

    private static Task<IResult> HandOver(
        string municipality,
        int number,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    ) => File(municipality, HandOverFiles.PathOf(number), Text, Immutable, response, stores, known, cancellation);

    private static Task<IResult> Tile(
        string municipality,
        string path,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    ) =>
        IsPath($"tile/{path}")
            ? File(municipality, $"tile/{path}", Bytes, Immutable, response, stores, known, cancellation)
            : Task.FromResult<IResult>(new ProblemResult(RequestProblems.NotFound));

    private static async Task<IResult> VerifierKey(
        string municipality,
        HttpResponse response,
        ILogKeys keys,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    )
    {
        if (!await known.Include(municipality, cancellation) || keys.All(municipality) is not [var first, ..])
            return new ProblemResult(RequestProblems.NotFound);

        var succession = await stores.Open(municipality).Keys(first.Key, cancellation);
        response.Headers.CacheControl = Short;
        return Results.Text(string.Concat(succession.NewestFirst.Select(key => $"{key}\n")), Text);
    }

    /// <summary>Never kept on the way: a text may be withdrawn at any time.</summary>
    private static async Task<IResult> Openings(
        string municipality,
        [Description("Its number: that of its first entry, divided by 256.")] int bundle,
        HttpResponse response,
        LogOpenings openings,
        KnownMunicipalities known,
        CancellationToken cancellation
    )
    {
        if (
            !await known.Include(municipality, cancellation)
            || await openings.InBundle(municipality, bundle, cancellation) is not { } published
        )
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = "no-store";
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(string.Concat(published.Select(opening => $"{opening.Text}\n")), Text);
    }

    public static async Task<IResult> File(
        string municipality,
        string path,
        string mediaType,
        string caching,
        HttpResponse response,
        ILogStores stores,
        KnownMunicipalities known,
        CancellationToken cancellation
    )
    {
        if (
            !await known.Include(municipality, cancellation)
            || await stores.Open(municipality).Read(path, cancellation) is not { } content
        )
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = caching;
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(content, mediaType);
    }

    /// <summary>Nothing else below the folder is ever served.</summary>
    private static bool IsPath(string path)
    {
        try
        {
            _ = path.StartsWith("tile/entries/", StringComparison.Ordinal)
                ? BundleAddress.Parse(path).Path
                : TileAddress.Parse(path).Path;
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
