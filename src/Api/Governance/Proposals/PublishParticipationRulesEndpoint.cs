using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Governance.Proposals;

public sealed record PublishParticipationRulesRequest(
    [property: Description("Lower-case letters, digits and hyphens; for ever.")] string Code,
    Wording Name,
    ParticipationTerms Terms,
    [property: Description("The clauses on which the rules rest.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class PublishParticipationRulesShape : AbstractValidator<PublishParticipationRulesRequest>
{
    public PublishParticipationRulesShape()
    {
        RuleFor(request => request.Code).Line(ParticipationRulesShapes.LongestCode);
        RuleFor(request => request.Name).NotNull().Wording(ParticipationRulesShapes.LongestName);
        RuleFor(request => request.Terms).Terms();
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class PublishParticipationRulesEndpoint
{
    public static void Map(IEndpointRouteBuilder rules) =>
        rules
            .MapCreation("", Post, id => $"{ProposalRoutes.Rules}/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(
                new PublishParticipationRulesRequest(
                    "neighbourhood-proposal",
                    new("مقترح حي", "Proposition de quartier", "Neighbourhood proposal"),
                    new(new(16, [ResidenceClass.Resident], ["north"]), 60, new(20, 5), 30),
                    [new CitationForm("demo/rules/2021/council-procedure", "art_5")]
                )
            )
            .WithName("PublishParticipationRules")
            .WithSummary("Lays down who may support a kind of proposal, for how long, and how many have to")
            .WithDescription(
                "A proposal is published under the newest version of its rules and stays with that version."
            );

    private static Task<Outcome> Post(
        PublishParticipationRulesRequest request,
        PublishParticipationRulesHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(request.Code, request.Name, request.Terms, request.Basis), instruction, cancellation);
}
