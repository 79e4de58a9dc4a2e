using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

/// <summary>An application as it was handed in. Its values go into the vault and nowhere else.</summary>
public sealed record SubmitApplicationRequest(
    [property: Description("The code of a type of permit, such as `building-permit`.")] string PermitType,
    ApplicantKind ApplicantKind,
    string ApplicantName,
    string SiteAddress,
    [property: Description("What is to be permitted, in the applicant's words.")] string Description,
    [property: Description(
        "The organisational unit in charge: your own, or the one that answers for applications. Outside it the application does not exist."
    )]
        string Unit,
    [property: Description("The day on which it was received, which may lie before today.")] DateOnly ReceivedOn,
    Channel Channel,
    [property: Description("With it the applicant is recognised across applications and accounts.")]
        string? NationalId = null,
    [property: Description("How the applicant can be reached.")] string? Contact = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SubmitApplicationRequest);
}

internal sealed class SubmitApplicationShape : AbstractValidator<SubmitApplicationRequest>
{
    public SubmitApplicationShape()
    {
        RuleFor(request => request.PermitType).Code();
        RuleFor(request => request.ApplicantName).PersonName();
        RuleFor(request => request.NationalId).NationalId();
        RuleFor(request => request.Contact).OptionalLine(Lengths.Line);
        RuleFor(request => request.SiteAddress).Line(Lengths.Line);
        RuleFor(request => request.Description).PlainText(Lengths.Description);
        RuleFor(request => request.Unit).Code();
        RuleFor(request => request.ReceivedOn).LegalDate();
    }
}

internal static class SubmitApplicationEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapCreation("/applications", Post, id => $"{PermitEndpoints.Prefix}/applications/{id}")
            .RequireRole(Roles.Clerk)
            .WithExample(
                new SubmitApplicationRequest(
                    "building-permit",
                    ApplicantKind.Person,
                    "Amina Benkhedda",
                    "17 rue des Jasmins",
                    "Surélévation d’une maison",
                    "urban-planning",
                    new(2026, 11, 2),
                    Channel.Counter,
                    "109870654321098765",
                    "amina@exemple.dz"
                )
            )
            .WithName("SubmitApplication")
            .WithSummary("Registers an application under a new file number")
            .WithDescription(
                "Name, national id, contact, address and description are sealed in the vault; the register holds commitments to them. "
                    + "The address and description become public only in the officer's wording, when the application is declared valid."
            );

    private static Task<Outcome> Post(
        SubmitApplicationRequest request,
        SubmitApplicationHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var form = new ApplicationForm(
            request.PermitType,
            request.ApplicantKind,
            request.ApplicantName,
            request.NationalId,
            request.Contact,
            request.SiteAddress,
            request.Description,
            request.Unit,
            request.ReceivedOn,
            request.Channel
        );
        return handler.Handle(new(RandomIdentifier.New()), form, instruction, cancellation);
    }
}
