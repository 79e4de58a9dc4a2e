using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Permits;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record AssignSignerRequest(
    [property: Description("Says who is to sign; it is compared and never stored in the clear.")] string NationalId,
    [property: Description(
        "Counts from 1. Equal ones sign at the same time, higher ones once all lower ones have signed."
    )]
        int Order,
    SignatureLevel RequiredLevel,
    [property: Description("False where the signature is owed in person.")] bool MayDelegate
)
{
    internal SignerForm Form() => new(NationalId, Order, RequiredLevel, MayDelegate);

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(AssignSignerRequest);
}

internal sealed class AssignSignerShape : AbstractValidator<AssignSignerRequest>
{
    public AssignSignerShape() => RuleFor(signer => signer.NationalId).NotEmpty().NationalId();
}

internal static class AssignSignerEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/signers", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new AssignSignerRequest("109850312004510027", 1, SignatureLevel.Simple, MayDelegate: true))
            .WithName("AssignSigner")
            .WithSummary("Adds a slot for a person to an envelope that has not been sent");

    private static Task<Outcome> Post(
        Guid id,
        AssignSignerRequest request,
        AssignSignerHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Form(), instruction, cancellation);
}
