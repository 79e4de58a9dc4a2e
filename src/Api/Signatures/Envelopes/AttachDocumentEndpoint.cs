using System.ComponentModel;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record AttachDocumentRequest(
    [property: Description("A document of the store that one's unit keeps.")] DocumentId Document
);

internal static class AttachDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/documents", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new AttachDocumentRequest(new(Guid.Parse("3f1c2a7e-6f0d-4a58-9a41-0d7f6b1f2c33"))))
            .WithName("AttachDocument")
            .WithSummary("Puts a document of the store into an envelope that has not been sent")
            .WithDescription("The order in which documents are attached is the order in which they are signed.");

    private static Task<Outcome> Post(
        Guid id,
        AttachDocumentRequest request,
        AttachDocumentHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Document, instruction, cancellation);
}
