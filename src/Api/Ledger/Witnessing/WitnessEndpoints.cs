using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application.Ledger.Witnessing;

namespace Sijil.Api.Ledger.Witnessing;

/// <summary>This installation as a witness of others (C2SP tlog-witness). Where it is none, there is nothing here.</summary>
internal static class WitnessEndpoints
{
    public const string Text = "text/plain; charset=utf-8";

    private const string Short = "public, max-age=2";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var witness = routes.MapGroup("/witness").WithTags("Witness");
        AddCheckpointEndpoint.Map(witness);
        witness
            .MapGet("/{originHash}/checkpoint", Checkpoint)
            .Public()
            .WithSummary("The last checkpoint that was cosigned of the log whose origin has this SHA-256")
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
        witness
            .MapGet("/vkey", VerifierKey)
            .Public()
            .WithSummary(
                "The key that verifies cosignatures (C2SP signed-note). Whoever trusts it has it from elsewhere"
            )
            .Produces(StatusCodes.Status200OK, contentType: Text)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Checkpoint(
        string originHash,
        HttpResponse response,
        Witness witness,
        WitnessedLogs logs,
        CancellationToken cancellation
    )
    {
        if (witness.Key is null || await logs.Note(originHash, cancellation) is not { } note)
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = Short;
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(note, Text);
    }

    private static IResult VerifierKey(HttpResponse response, Witness witness)
    {
        if (witness.Key is not { } key)
            return new ProblemResult(RequestProblems.NotFound);

        response.Headers.CacheControl = Short;
        return Results.Text($"{key}\n", Text);
    }
}
