using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

internal static class AttachDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/documents", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new DocumentToSign("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", 4_711, "application/pdf"))
            .WithName("AttachDocument")
            .WithSummary("Puts a document into an envelope that has not been sent")
            .WithDescription("The order in which documents are attached is the order in which they are signed.");

    private static Task<Outcome> Post(
        Guid id,
        DocumentToSign request,
        AttachDocumentHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Form(), instruction, cancellation);
}
