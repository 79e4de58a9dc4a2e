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

public sealed record ReviseParticipationRulesRequest(
    Wording Name,
    ParticipationTerms Terms,
    [property: Description("The clauses on which the new version rests.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class ReviseParticipationRulesShape : AbstractValidator<ReviseParticipationRulesRequest>
{
    public ReviseParticipationRulesShape()
    {
        RuleFor(request => request.Name).NotNull().Wording(ParticipationRulesShapes.LongestName);
        RuleFor(request => request.Terms).Terms();
        RuleFor(request => request.Basis).Citations();
    }
}

internal static class ReviseParticipationRulesEndpoint
{
    public static void Map(IEndpointRouteBuilder rules) =>
        rules
            .MapChange("/{code}/versions", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(
                new ReviseParticipationRulesRequest(
                    new("مقترح مواطن", "Proposition citoyenne", "Citizen proposal"),
                    new(new(18, [ResidenceClass.Resident], []), 90, new(5, 20), 30),
                    [new CitationForm("demo/rules/2021/council-procedure", "art_5")]
                )
            )
            .WithName("ReviseParticipationRules")
            .WithSummary("Gives rules of participation a new version, for proposals that are still to be published")
            .WithDescription("Proposals that were published before stay with the version they were published under.");

    private static Task<Outcome> Post(
        string code,
        ReviseParticipationRulesRequest request,
        ReviseParticipationRulesHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            ReadParticipationRulesEndpoint.IdOf(code),
            new(request.Name, request.Terms, request.Basis),
            instruction,
            cancellation
        );
}
