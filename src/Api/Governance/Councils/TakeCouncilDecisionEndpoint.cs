using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record TakeCouncilDecisionRequest(
    VoteId VoteId,
    [property: Description("What the vote came to, as whoever draws it up read it.")] VoteOutcome Outcome,
    [property: Description("Sealed until the decision is published, then public.")] string Reasons,
    DateOnly DecidedOn,
    [property: Description("The clauses it rests on. Each must be in force on the day whose law governs the case.")]
        IReadOnlyList<CitationForm> Basis
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(TakeCouncilDecisionRequest);
}

internal sealed class TakeCouncilDecisionShape : AbstractValidator<TakeCouncilDecisionRequest>
{
    public TakeCouncilDecisionShape()
    {
        RuleFor(request => request.Reasons).PlainText(CouncilShapes.LongestReasons);
        RuleFor(request => request.DecidedOn).LegalDate();
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class TakeCouncilDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions
            .MapCreation("", Post, id => $"{CouncilRoutes.Decisions}/{id}")
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(
                new TakeCouncilDecisionRequest(
                    new(Guid.Parse("0d0f6a1e-4a57-8c7b-9a55-4f1d6f0a2b7e")),
                    VoteOutcome.Adopted,
                    "La piste cyclable rend le trajet de l’école plus sûr.",
                    new(2026, 11, 18),
                    [new CitationForm("demo/rules/2021/council-procedure", "art_10")]
                )
            )
            .WithName("TakeCouncilDecision")
            .WithSummary("Draws up what the council decided by its vote, with reasons and legal basis")
            .WithDescription("A decision against the vote is none. Who is recused in the vote does not draw it up.");

    private static Task<Outcome> Post(
        TakeCouncilDecisionRequest request,
        TakeCouncilDecisionHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            request.VoteId,
            request.Outcome,
            request.Reasons,
            request.DecidedOn,
            request.Basis,
            instruction,
            cancellation
        );
}
