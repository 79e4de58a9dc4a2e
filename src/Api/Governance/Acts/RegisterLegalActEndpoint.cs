using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

public sealed record RegisterLegalActRequest(
    [property: Description("Jurisdiction, kind, year and number, such as `dz/law/2015/15-04`; for ever.")] string Act,
    LawWording Title,
    IReadOnlyList<ClauseForm> Clauses,
    DateOnly InForceFrom,
    [property: Description("Whether cases begun before it came into force are judged by it.")] Transition Transition,
    [property: Description("Where it was officially published.")] string Source
);

internal sealed class RegisterLegalActShape : AbstractValidator<RegisterLegalActRequest>
{
    public RegisterLegalActShape()
    {
        RuleFor(request => request.Act).Act();
        RuleFor(request => request.Title).LawWording(ActShapes.LongestTitle);
        RuleFor(request => request.Clauses).Clauses();
        RuleFor(request => request.InForceFrom).LegalDate();
        RuleFor(request => request.Source).Line(ActShapes.LongestSource);
    }
}

internal static class RegisterLegalActEndpoint
{
    public static void Map(IEndpointRouteBuilder acts) =>
        acts.MapCreation("", Post, id => $"{LegalActRoutes.Path}/{id}")
            .RequireRole(Roles.Administrator)
            .WithMetadata(new RequestSizeLimitAttribute(ActShapes.LargestBody))
            .WithExample(
                new RegisterLegalActRequest(
                    "dz/law/2015/15-04",
                    new(French: "Loi relative à la signature et à la certification électroniques"),
                    [new ClauseForm("art_9", new(French: "Nonobstant les dispositions de l’article 8…"))],
                    new(2015, 2, 10),
                    Transition.PendingCasesUnderNewLaw,
                    "Journal officiel n° 06 du 10 février 2015"
                )
            )
            .WithName("RegisterLegalAct")
            .WithSummary("Enters an act of the state or of the municipality with its first text")
            .WithDescription("The texts become public files, each under its digest.");

    private static Task<Outcome> Post(
        RegisterLegalActRequest request,
        RegisterLegalActHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(request.Act, request.Title, request.Clauses, request.InForceFrom, request.Transition, request.Source),
            instruction,
            cancellation
        );
}
