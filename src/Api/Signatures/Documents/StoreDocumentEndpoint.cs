using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

internal static class StoreDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder documents, DocumentLimits limits) =>
        documents
            .MapUpload("/", Post, id => $"{DocumentEndpoints.Prefix}/{id}")
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithMetadata(new RequestSizeLimitAttribute(limits.LargestRequest))
            .WithRequestTimeout(limits.LongestTransfer)
            .WithName("StoreDocument")
            .WithSummary("Takes a document into the store, encrypted")
            .WithDescription(
                "A form: first a part `concerns` for each person of whom the document says something, then the file as `document`, with a name. "
                    + "The type is told by the extension of the name and by how the file begins; the name is not kept. "
                    + "It is recorded once the whole of it is on disk; when one of the persons is erased, nobody reads it any more."
            )
            .AddOpenApiOperationTransformer((operation, _, _) => Describe(operation));

    private static async Task<Outcome> Post(
        HttpRequest request,
        StoreDocumentHandler handler,
        DocumentLimits limits,
        Instruction instruction,
        CancellationToken cancellation
    ) => await handler.Handle(await UploadForm.Read(request, limits, cancellation), instruction, cancellation);

    private static Task Describe(OpenApiOperation operation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [UploadForm.MediaType] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { UploadForm.Document },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            [UploadForm.Concerns] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Array,
                                Description = "The ids under which case files name the persons.",
                                Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                            },
                            [UploadForm.Document] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Format = "binary",
                            },
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }
}
