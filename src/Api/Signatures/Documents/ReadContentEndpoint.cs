using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

internal static class ReadContentEndpoint
{
    public static void Map(IEndpointRouteBuilder documents, DocumentLimits limits) =>
        documents
            .MapRead("/{id:guid}/content", Get)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithName("ReadDocumentContent")
            .WithSummary("Hands out a document of the store")
            .WithDescription(
                "Where it concerns persons, it is recorded for each of them who read it before the first byte is sent, as every opening is. It is handed out "
                    + "whole or, if the store holds anything else by now, not at all."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status410Gone)
            .WithRequestTimeout(limits.LongestTransfer)
            .WithMetadata(new LongDownload());

    private static async Task<IResult> Get(
        Guid id,
        DocumentReading reading,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var (document, refusal) = await reading.Open(new(id), instruction, cancellation);
        return document is null ? OutcomeAnswer.To(refusal!) : new ContentResult(document);
    }
}
