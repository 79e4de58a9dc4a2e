using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Sijil.Api.Http;

/// <summary>Describes what all endpoints have in common from the same metadata that serves them, so that it cannot differ.</summary>
internal sealed class ApiOperations : IOpenApiOperationTransformer
{
    public const string Bearer = "bearer";

    private const string ProblemSchema = "Problem";

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var document = context.Document!;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var contract = metadata.OfType<RequestContract>().LastOrDefault();
        var isPublic = metadata.OfType<IAllowAnonymous>().Any();

        if (!isPublic)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        AddHeaders(operation, contract);
        if (contract is { IsChange: true, IsMany: false })
            AddAnswerHeaders(operation, contract);
        if (metadata.OfType<RequestExample>().LastOrDefault() is { } example)
            AddExample(operation, example);

        document.AddComponent<IOpenApiSchema>(
            ProblemSchema,
            await context.GetOrCreateSchemaAsync(typeof(ProblemBody), cancellationToken: cancellationToken)
        );
        operation.Responses ??= [];
        foreach (var status in Problems(contract, isPublic))
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Problem(status, document));
        // What an endpoint tells of its own problems has the shape of all others, and their headers.
        foreach (var status in operation.Responses.Where(IsProblem).Select(told => told.Key).ToList())
            operation.Responses[status] = Problem(int.Parse(status, CultureInfo.InvariantCulture), document);
    }

    /// <summary>The framework's own shape of problems, to which nothing refers any more.</summary>
    public static Task LeaveOutProblemDetails(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        document.Components?.Schemas?.Remove(nameof(ProblemDetails));
        return Task.CompletedTask;
    }

    private static bool IsProblem(KeyValuePair<string, IOpenApiResponse> told) =>
        told.Value.Content?.ContainsKey(ProblemBody.MediaType) == true;

    private static void AddHeaders(OpenApiOperation operation, RequestContract? contract)
    {
        operation.Parameters ??= [];
        if (contract is { IsChange: true })
            operation.Parameters.Add(
                Header(
                    IdempotencyKey.Header,
                    "A fresh random value for each change; the same one when it is sent again.",
                    "[!-~]{1,128}"
                )
            );
        if (contract is { NeedsVersion: true })
            operation.Parameters.Add(Header("If-Match", "The `ETag` of the record as it was read.", "\"[1-9][0-9]*\""));
    }

    private static OpenApiParameter Header(string name, string description, string pattern) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = $"^{pattern}$" },
        };

    private static void AddAnswerHeaders(OpenApiOperation operation, RequestContract contract)
    {
        foreach (var answer in (operation.Responses ?? []).Values.OfType<OpenApiResponse>())
        {
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            answer.Headers["ETag"] = AnswerHeader("The version of the record now.");
            if (contract.Location is not null)
                answer.Headers["Location"] = AnswerHeader("Where the new record is read.");
        }
    }

    private static void AddExample(OpenApiOperation operation, RequestExample example)
    {
        foreach (var body in (operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()).Values)
            body.Example = JsonSerializer.SerializeToNode(example.Body, example.Body.GetType(), RequestJson.Options);
    }

    private static OpenApiHeader AnswerHeader(string description) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static IEnumerable<int> Problems(RequestContract? contract, bool isPublic) =>
        [
            400,
            .. isPublic ? [] : (int[])[401, 403],
            404,
            .. contract is { TakesBody: true } or { IsUpload: true } ? (int[])[409, 413, 415, 422] : [],
            .. contract is { NeedsVersion: true } ? (int[])[412, 428] : [],
            429,
            500,
            503,
        ];

    private static OpenApiResponse Problem(int status, OpenApiDocument document) =>
        new()
        {
            Description = ReasonPhrases.GetReasonPhrase(status),
            Headers = status is 429 or 503
                ? new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = AnswerHeader("When to come again, in seconds."),
                }
                : null,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemBody.MediaType] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, document) },
            },
        };
}
