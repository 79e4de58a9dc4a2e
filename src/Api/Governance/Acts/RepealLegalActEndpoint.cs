using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

public sealed record RepealLegalActRequest(
    [property: Description("The first day without it. It may have passed: an act can be annulled.")]
        DateOnly RepealedFrom,
    [property: Description("Whether cases begun before that day are still judged by it.")] Transition Transition,
    [property: Description("What ends it, and where that was officially published.")] string Source
);

internal sealed class RepealLegalActShape : AbstractValidator<RepealLegalActRequest>
{
    public RepealLegalActShape()
    {
        RuleFor(request => request.RepealedFrom).LegalDate();
        RuleFor(request => request.Source).Line(ActShapes.LongestSource);
    }
}

internal static class RepealLegalActEndpoint
{
    public static void Map(IEndpointRouteBuilder acts) =>
        acts.MapChange(LegalActRoutes.Address + "/repeal", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(
                new RepealLegalActRequest(
                    new(2027, 1, 1),
                    Transition.PendingCasesUnderFormerLaw,
                    "Loi n° 26-31, Journal officiel n° 82 du 20 décembre 2026"
                )
            )
            .WithName("RepealLegalAct")
            .WithSummary("Ends an act")
            .WithDescription("Decisions that rest on it stay what they are; the register lists them.");

    private static Task<Outcome> Post(
        [AsParameters] LegalActRoutes.Named act,
        RepealLegalActRequest request,
        RepealLegalActHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            act.Id,
            new(request.RepealedFrom, request.Transition, request.Source),
            instruction,
            cancellation
        );
}
