using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Signatures;

/// <summary>Checks a signature that somebody sends, and keeps nothing: what the page does, for machines.</summary>
internal static class VerifySignatureEndpoint
{
    public const string Path = "/api/public/signatures/verification";

    public static void MapVerifySignature(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Path, Post)
            .Public()
            .DisableAntiforgery()
            .WithMetadata(
                new RequestSizeLimitAttribute(SentSignature.Largest),
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = SentSignature.Largest }
            )
            .WithTags("Public register")
            .WithSummary("Checks signatures by EN 319 102-1, by whom the municipality trusts, and keeps nothing of it")
            .WithDescription(
                "A form with the file `signature` (CAdES or JAdES) and, where it does not stand inside, the file `document`; two megabytes together."
            )
            .AddOpenApiOperationTransformer((operation, _, _) => Describe(operation))
            .Produces<SignatureVerdicts>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task Describe(OpenApiOperation operation)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { SentSignature.SignatureField },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            [SentSignature.SignatureField] = file,
                            [SentSignature.DocumentField] = file,
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static async Task<IResult> Post(
        HttpRequest request,
        HttpResponse response,
        MunicipalTrust trust,
        CheckTurns turns,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        response.Headers.CacheControl = "no-store";
        try
        {
            if (trust.Configured() is null)
                return new ProblemResult(RequestProblems.NotFound);

            if (await SentSignature.Read(request) is not { Signature: not null } sent)
                return new ProblemResult(RequestProblems.FormMalformed);

            using var turn = await turns.Take(request.HttpContext);
            return turn.IsAcquired
                ? Results.Ok(sent.Verify(await trust.Current(cancellation), clock.GetMicroseconds(), cancellation))
                : new ProblemResult(RequestProblems.TooMany);
        }
        catch (Application.Signatures.UnreadableTrustException)
        {
            return new ProblemResult(RequestProblems.TrustUnreadable); // Readiness tells the operator why.
        }
    }
}
