using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record SubmitRecommendationRequest(
    PermitOutcome ProposedOutcome,
    [property: Description("Why. Sealed as the applicant's.")] string Text,
    DateOnly RecommendedOn
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SubmitRecommendationRequest);
}

internal sealed class SubmitRecommendationShape : AbstractValidator<SubmitRecommendationRequest>
{
    public SubmitRecommendationShape()
    {
        RuleFor(request => request.Text).PlainText(Lengths.Reasoning);
        RuleFor(request => request.RecommendedOn).LegalDate();
    }
}

internal static class SubmitRecommendationEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/recommendation", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(
                new SubmitRecommendationRequest(PermitOutcome.Grant, "Conforme au plan d’urbanisme.", new(2026, 11, 16))
            )
            .WithName("SubmitRecommendation")
            .WithSummary("Proposes an outcome, in place of an earlier proposal")
            .WithDescription(
                "The case file shows the hash of the proposal that counts; a decision names it. Who proposed does not decide."
            );

    private static Task<Outcome> Post(
        Guid id,
        SubmitRecommendationRequest request,
        SubmitRecommendationHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new RecommendationForm(request.ProposedOutcome, request.Text, request.RecommendedOn),
            instruction,
            cancellation
        );
}
