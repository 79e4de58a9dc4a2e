using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record PrepareSigningRequest(
    [property: Description("The manifest of what was shown to the signer.")] string PresentedDigest
);

internal sealed class PrepareSigningShape : AbstractValidator<PrepareSigningRequest>
{
    public PrepareSigningShape() => RuleFor(request => request.PresentedDigest).Digest();
}

internal static class PrepareSigningEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/preparation", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(new PrepareSigningRequest("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"))
            .WithName("PrepareSigning")
            .WithSummary("Says that the documents were shown, and begins a session in which they can be signed")
            .WithDescription("The slot then tells the session. An earlier one that is open is over.");

    private static Task<Outcome> Post(
        Guid id,
        int slot,
        PrepareSigningRequest request,
        PrepareSigningHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(SlotId.Of(new(id), slot), request.PresentedDigest, instruction, cancellation);
}
