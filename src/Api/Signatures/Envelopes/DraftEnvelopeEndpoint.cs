using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record DraftEnvelopeRequest(
    [property: Description("The code of the policy that says what the signatures will be worth, such as `dz-15-04`.")]
        string Policy
);

internal sealed class DraftEnvelopeShape : AbstractValidator<DraftEnvelopeRequest>
{
    public DraftEnvelopeShape() => RuleFor(request => request.Policy).Line(EnvelopeShapes.LongestCode);
}

internal static class DraftEnvelopeEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapCreation("", Post, id => $"{SignatureRoutes.Envelopes}/{id}")
            .RequireRole(Roles.Clerk)
            .WithExample(new DraftEnvelopeRequest("dz-15-04"))
            .WithName("DraftEnvelope")
            .WithSummary("Begins an envelope: documents that several persons are to sign")
            .WithDescription(
                "It is held to the newest version of the policy, and belongs to the unit of whoever drafts it."
            );

    private static Task<Outcome> Post(
        DraftEnvelopeRequest request,
        DraftEnvelopeHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(RandomIdentifier.New()), request.Policy, instruction, cancellation);
}
