using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights;

public sealed record RegisterProcessingActivityRequest(
    [property: Description(
        "A context and a name in it, such as `permits.case-handling`. It is never used again for another."
    )]
        string Code,
    Wording Name,
    Wording Purpose,
    [property: Description("A reference to the law.")] string LegalBasis,
    [property: Description("The names of the fields that may be opened.")] IReadOnlyList<string> Fields,
    [property: Description("The roles in which they may be opened.")] IReadOnlyList<string> Roles
);

internal sealed class RegisterProcessingActivityShape : AbstractValidator<RegisterProcessingActivityRequest>
{
    private const int MostFields = 100;

    public RegisterProcessingActivityShape()
    {
        RuleFor(request => request.Code).Code(longest: 129);
        RuleFor(request => request.Name).Wording(longest: 200);
        RuleFor(request => request.Purpose).Wording(longest: 2_000);
        RuleFor(request => request.LegalBasis).PlainText(longest: 1_000);
        RuleFor(request => request.Fields).Must(fields => fields.Count <= MostFields).WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Fields).Code();
        RuleFor(request => request.Roles)
            .Must(roles => roles.All(Roles.OfPeople.Contains))
            .WithErrorCode(FieldCodes.Malformed);
        RuleFor(request => request.Roles)
            .Must(roles => roles.Count <= Roles.OfPeople.Count)
            .WithErrorCode(FieldCodes.TooMany);
    }
}

internal static class RegisterProcessingActivityEndpoint
{
    public static void Map(IEndpointRouteBuilder activities) =>
        activities
            .MapCreation("", Post, id => $"{DataRightsEndpoints.Activities}/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(
                new RegisterProcessingActivityRequest(
                    "permits.site-visit",
                    new("زيارة الموقع", "Visite du site", "Site visit"),
                    new("معاينة الموقع", "Constater l’état du site", "To see the state of the site"),
                    "Loi n° 90-29, art. 73",
                    ["site-address", "contact"],
                    [Roles.Clerk]
                )
            )
            .WithName("RegisterProcessingActivity")
            .WithSummary("Enters a processing activity into the public register")
            .WithDescription(
                "From then on these roles may open values of these names for this purpose, and each opening is recorded."
            );

    private static Task<Outcome> Post(
        RegisterProcessingActivityRequest request,
        RegisterProcessingActivityHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var form = new ProcessingActivityForm(
            request.Code,
            request.Name,
            request.Purpose,
            request.LegalBasis,
            request.Fields,
            request.Roles
        );
        return handler.Handle(form, instruction, cancellation);
    }
}
