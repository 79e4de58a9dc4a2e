using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Api.Signatures.Documents;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

internal static class ReadPresentedDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder slot, DocumentLimits limits) =>
        slot.MapRead("/documents/{place:int:min(1)}", Get)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithName("ReadPresentedDocument")
            .WithSummary("A document as it is to be signed: the exact bytes that are stored")
            .WithDescription(
                "For whoever is to sign there, before and after they have. Where it concerns persons, it is recorded for each of them that it was read "
                    + "before the first byte is sent."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status410Gone)
            .WithRequestTimeout(limits.LongestTransfer)
            .WithMetadata(new LongDownload());

    private static async Task<IResult> Get(
        Guid id,
        int slot,
        int place,
        PresentedDocuments documents,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var (document, refusal) = await documents.Open(SlotId.Of(new(id), slot), place, instruction, cancellation);
        return document is null ? OutcomeAnswer.To(refusal!) : new ContentResult(document);
    }
}
