using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

public sealed record CorrectClauseRequest(
    [property: Description("The version of the act that brought the clause.")] int Version,
    string Clause,
    [property: Description("`ar`, `fr` or `en`.")] string Language,
    string Text,
    [property: Description("The official publication that shows what the act says.")] string Source
);

internal sealed class CorrectClauseShape : AbstractValidator<CorrectClauseRequest>
{
    public CorrectClauseShape()
    {
        RuleFor(request => request.Version).GreaterThan(0);
        RuleFor(request => request.Clause).Clause();
        RuleFor(request => request.Language).LawLanguage();
        RuleFor(request => request.Text).PlainText(ActShapes.LongestText);
        RuleFor(request => request.Source).Line(ActShapes.LongestSource);
    }
}

internal static class CorrectClauseEndpoint
{
    public static void Map(IEndpointRouteBuilder acts) =>
        acts.MapChange(LegalActRoutes.Address + "/corrections", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(
                new CorrectClauseRequest(
                    1,
                    "art_9",
                    "fr",
                    "La commune décide dans les deux mois.",
                    "Journal officiel n° 06 du 10 février 2015, rectificatif"
                )
            )
            .WithName("CorrectClause")
            .WithSummary("Makes the register say what the act says")
            .WithDescription(
                "For slips of the register and languages that were left out; the law itself changes by an amendment. "
                    + "Decisions that cite the clause show the text as it then stood."
            );

    private static Task<Outcome> Post(
        [AsParameters] LegalActRoutes.Named act,
        CorrectClauseRequest request,
        CorrectClauseHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            act.Id,
            new(request.Version, request.Clause, request.Language, request.Text, request.Source),
            instruction,
            cancellation
        );
}
