using Microsoft.OpenApi;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>The decision point for programs that enforce decisions elsewhere (OpenID AuthZEN Authorization API 1.0).</summary>
internal static class EvaluationEndpoint
{
    public const string Path = "/access/v1/evaluation";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Path, Post)
            .WithMetadata(RequestContract.Evaluation)
            .RequireRole(Roles.DataConsumer)
            .WithTags("Access")
            .WithName("Evaluate")
            .WithSummary("Tells whether a body may read fields of a dataset (AuthZEN 1.0)")
            .WithDescription(
                "Subject `body` by its code, action `read`, resource `dataset` by its code with the properties `fields` (without them all "
                    + "fields of the dataset are meant), `unit`, `permitType` and `receivedOn`. The municipality comes from the token; a body asks "
                    + "about itself, an enforcement point about any, and everything else is answered `false`. Nothing is opened by asking: "
                    + "whoever reads is decided on once more."
            )
            .AddOpenApiOperationTransformer(
                async (operation, context, cancellation) =>
                    operation.RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/json"] = new()
                            {
                                Schema = await context.GetOrCreateSchemaAsync(
                                    typeof(EvaluationRequest),
                                    cancellationToken: cancellation
                                ),
                            },
                        },
                    }
            )
            .Produces<EvaluationAnswer>();

    private static async Task<EvaluationAnswer> Post(
        HttpContext context,
        Instruction instruction,
        GrantEvaluation evaluation,
        CancellationToken cancellation
    )
    {
        // That standard wants 400, not 415, for what is not JSON.
        if (!JsonMediaType.Is(context.Request))
            throw new RequestRefusedException(RequestProblems.Malformed);

        var request = EvaluationRequest.Read(await RequestBody.Read(context));
        return request.Inquiry(instruction.Actor) is { } inquiry
            ? EvaluationAnswer.Of(await evaluation.Decide(instruction.Municipality, inquiry, cancellation))
            : EvaluationAnswer.No;
    }
}
