using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record RefuseToSignRequest(
    RefusalReason Reason,
    [property: Description("Sealed; needed where the reason is `other`.")] string? Explanation = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(RefuseToSignRequest);
}

internal sealed class RefuseToSignShape : AbstractValidator<RefuseToSignRequest>
{
    public RefuseToSignShape() =>
        RuleFor(request => request.Explanation).OptionalText(EnvelopeShapes.LongestExplanation);
}

internal static class RefuseToSignEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/refusal", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithExample(new RefuseToSignRequest(RefusalReason.NotAgreed))
            .WithName("RefuseToSign")
            .WithSummary("Does not sign, for a reason")
            .WithDescription(
                "With that the envelope is declined, and nobody signs it any more. No consent is needed to refuse."
            );

    private static Task<Outcome> Post(
        Guid id,
        int slot,
        RefuseToSignRequest request,
        RefuseToSignHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(SlotId.Of(new(id), slot), request.Reason, request.Explanation, instruction, cancellation);
}
