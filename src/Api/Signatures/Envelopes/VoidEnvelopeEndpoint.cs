using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record VoidEnvelopeRequest(
    VoidingReason Reason,
    [property: Description("Sealed; needed where the reason is `other`.")] string? Explanation = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(VoidEnvelopeRequest);
}

internal sealed class VoidEnvelopeShape : AbstractValidator<VoidEnvelopeRequest>
{
    public VoidEnvelopeShape() =>
        RuleFor(request => request.Explanation).OptionalText(EnvelopeShapes.LongestExplanation);
}

internal static class VoidEnvelopeEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/void", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new VoidEnvelopeRequest(VoidingReason.Superseded))
            .WithName("VoidEnvelope")
            .WithSummary("Takes an envelope back, for a reason, as long as not all have signed")
            .WithDescription("What some have signed stays recorded.");

    private static Task<Outcome> Post(
        Guid id,
        VoidEnvelopeRequest request,
        VoidEnvelopeHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, request.Explanation, instruction, cancellation);
}
