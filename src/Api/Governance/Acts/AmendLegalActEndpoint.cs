using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

public sealed record AmendLegalActRequest(
    [property: Description("What is new or reads differently, in every language in which it is to be read.")]
        IReadOnlyList<ClauseForm> Clauses,
    [property: Description("The clauses the act no longer has.")] IReadOnlyList<string> Repealed,
    DateOnly InForceFrom,
    [property: Description("Whether cases begun before this day are judged by the new text.")] Transition Transition,
    [property: Description("Where the amendment was officially published.")] string Source
);

internal sealed class AmendLegalActShape : AbstractValidator<AmendLegalActRequest>
{
    public AmendLegalActShape()
    {
        RuleFor(request => request.Clauses).Clauses();
        RuleFor(request => request.Repealed)
            .NotNull()
            .Must(names => names.Count <= ActShapes.MostClauses)
            .WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Repealed).Clause();
        RuleFor(request => request.InForceFrom).LegalDate();
        RuleFor(request => request.Source).Line(ActShapes.LongestSource);
    }
}

internal static class AmendLegalActEndpoint
{
    public static void Map(IEndpointRouteBuilder acts) =>
        acts.MapChange(LegalActRoutes.Address + "/amendments", Post)
            .RequireRole(Roles.Administrator)
            .WithMetadata(new RequestSizeLimitAttribute(ActShapes.LargestBody))
            .WithExample(
                new AmendLegalActRequest(
                    [new ClauseForm("art_9", new(French: "La commune décide dans les trente jours."))],
                    ["art_15"],
                    new(2027, 1, 1),
                    Transition.PendingCasesUnderFormerLaw,
                    "Journal officiel n° 82 du 20 décembre 2026"
                )
            )
            .WithName("AmendLegalAct")
            .WithSummary("Gives an act a new version from a day on")
            .WithDescription("What it said before stays readable, for every day and every version.");

    private static Task<Outcome> Post(
        [AsParameters] LegalActRoutes.Named act,
        AmendLegalActRequest request,
        AmendLegalActHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            act.Id,
            new(request.Clauses, request.Repealed, request.InForceFrom, request.Transition, request.Source),
            instruction,
            cancellation
        );
}
