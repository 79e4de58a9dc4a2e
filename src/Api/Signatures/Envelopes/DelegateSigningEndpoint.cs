using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Permits;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record DelegateSigningRequest(
    [property: Description("Who is to sign instead; compared and never stored in the clear.")] string NationalId,
    [property: Description("SHA-256 of the document that gives them the power, base64url; it is sealed.")]
        string MandateDigest
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DelegateSigningRequest);
}

internal sealed class DelegateSigningShape : AbstractValidator<DelegateSigningRequest>
{
    public DelegateSigningShape()
    {
        RuleFor(request => request.NationalId).NotEmpty().NationalId();
        RuleFor(request => request.MandateDigest).Digest();
    }
}

internal static class DelegateSigningEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/delegation", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(
                new DelegateSigningRequest("109870654321098765", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
            )
            .WithName("DelegateSigning")
            .WithSummary("Lets somebody else sign, by a mandate")
            .WithDescription("From then on they alone act there; they agree anew, with a certificate of their own.");

    private static Task<Outcome> Post(
        Guid id,
        int slot,
        DelegateSigningRequest request,
        DelegateSigningHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(SlotId.Of(new(id), slot), request.NationalId, request.MandateDigest, instruction, cancellation);
}
