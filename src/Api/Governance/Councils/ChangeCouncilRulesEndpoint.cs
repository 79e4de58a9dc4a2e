using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record ChangeCouncilRulesRequest(
    CouncilRules Rules,
    [property: Description("The act that changed them, and where it was published.")] string LegalSource
);

internal sealed class ChangeCouncilRulesShape : AbstractValidator<ChangeCouncilRulesRequest>
{
    public ChangeCouncilRulesShape()
    {
        RuleFor(request => request.Rules).CouncilRules();
        RuleFor(request => request.LegalSource).Line(CouncilShapes.LongestSource);
    }
}

internal static class ChangeCouncilRulesEndpoint
{
    public static void Map(IEndpointRouteBuilder councils) =>
        councils
            .MapChange("/{code}/rules", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(
                new ChangeCouncilRulesRequest(
                    new(new(2, 3), Majority.TwoThirds, TieRule.Fails, "seat-1"),
                    "Règlement intérieur du conseil, délibération n° 14 du 3 novembre 2026"
                )
            )
            .WithName("ChangeCouncilRules")
            .WithSummary("Gives a council other rules, for votes that are still to be prepared")
            .WithDescription("Votes that were prepared before keep the rules they were prepared under.");

    private static Task<Outcome> Post(
        string code,
        ChangeCouncilRulesRequest request,
        ChangeCouncilRulesHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadCouncilEndpoint.IdOf(code), request.Rules, request.LegalSource, instruction, cancellation);
}
