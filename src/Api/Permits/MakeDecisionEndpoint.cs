using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record MakeDecisionRequest(
    PermitOutcome Outcome,
    [property: Description("Sealed until the applicant is notified, then public.")] string Reasons,
    [property: Description("The hash of the recommendation that the decider saw, from the case file.")]
        string RecommendationHash,
    DateOnly DecidedOn,
    [property: Description(
        "The clauses the decision rests on. Each must be in force on the day whose law governs the case."
    )]
        IReadOnlyList<CitationForm> Basis
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(MakeDecisionRequest);
}

internal sealed class MakeDecisionShape : AbstractValidator<MakeDecisionRequest>
{
    public MakeDecisionShape()
    {
        RuleFor(request => request.Reasons).PlainText(Lengths.Reasoning);
        RuleFor(request => request.RecommendationHash).Digest();
        RuleFor(request => request.DecidedOn).LegalDate();
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class MakeDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/decision", Post)
            .RequireRole(Roles.Decider)
            .WithExample(
                new MakeDecisionRequest(
                    PermitOutcome.Grant,
                    "Le projet respecte les règles.",
                    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
                    new(2026, 11, 18),
                    [new CitationForm("state/code/2019/urban-planning", "art_12")]
                )
            )
            .WithName("MakeDecision")
            .WithSummary("Grants or refuses, on the recommendation the decider saw")
            .WithDescription(
                "The decider is not the applicant, has proposed no outcome, has declared no interest and, unless the type allows it, has "
                    + "not declared the application valid. Persons are compared, not accounts, and no role is exempt."
            );

    private static Task<Outcome> Post(
        Guid id,
        MakeDecisionRequest request,
        MakeDecisionHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            request.Outcome,
            request.Reasons,
            request.RecommendationHash,
            request.DecidedOn,
            request.Basis,
            instruction,
            cancellation
        );
}
