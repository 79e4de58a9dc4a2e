using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record RegisterBodyRequest(
    [property: Description("A name for programs, such as `tax-office`. It is never used again for another.")]
        string Code,
    [property: Description("The name of a legal person; natural persons are not registered.")] Wording Name,
    BodyKind Kind,
    [property: Description("The kinds of basis on which it may ask.")] IReadOnlyList<LawfulBasis> Bases
);

internal sealed class RegisterBodyShape : AbstractValidator<RegisterBodyRequest>
{
    public RegisterBodyShape()
    {
        RuleFor(request => request.Code).Code();
        RuleFor(request => request.Name).Wording(longest: 200);
        RuleFor(request => request.Bases)
            .Must(bases => bases.Count <= Enum.GetValues<LawfulBasis>().Length)
            .WithErrorCode(FieldCodes.TooMany);
    }
}

internal static class RegisterBodyEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapCreation("/bodies", Post, id => $"{AccessEndpoints.Prefix}/bodies/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(
                new RegisterBodyRequest(
                    "tax-office",
                    new("مديرية الضرائب", "Direction des impôts", "Tax office"),
                    BodyKind.Public,
                    [LawfulBasis.LegalObligation, LawfulBasis.PublicTask]
                )
            )
            .WithName("RegisterBody")
            .WithSummary("Registers a body that may ask for data")
            .WithDescription("It is given nothing yet, and nobody acts for it until a client is bound to it.");

    private static Task<Outcome> Post(
        RegisterBodyRequest request,
        RegisterBodyHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(request.Code, request.Name, request.Kind, request.Bases), instruction, cancellation);
}
