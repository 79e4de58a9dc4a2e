using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Envelopes;

internal static class AssignSignerEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/signers", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new SignerToInvite("109850312004510027", 1, SignatureLevel.Simple, MayDelegate: true))
            .WithName("AssignSigner")
            .WithSummary("Adds a slot for a person to an envelope that has not been sent");

    private static Task<Outcome> Post(
        Guid id,
        SignerToInvite request,
        AssignSignerHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Form(), instruction, cancellation);
}
