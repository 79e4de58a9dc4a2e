using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record GiveConsentRequest(
    [property: Description("Of the text that was shown and is agreed to, as the slot tells it.")] string TextDigest
);

internal sealed class GiveConsentShape : AbstractValidator<GiveConsentRequest>
{
    public GiveConsentShape() => RuleFor(request => request.TextDigest).Digest();
}

internal static class GiveConsentEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/consent", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(new GiveConsentRequest(ConsentTexts.DigestOf(ConsentTexts.Current.French)))
            .WithName("GiveConsent")
            .WithSummary("Agrees to sign electronically")
            .WithDescription("It can be taken back until the signature is received.");

    private static Task<Outcome> Post(
        Guid id,
        int slot,
        GiveConsentRequest request,
        GiveConsentHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(SlotId.Of(new(id), slot), request.TextDigest, instruction, cancellation);
}
