using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;

namespace Sijil.Api.Permits;

public sealed record DeclareApplicationValidRequest(
    [property: Description("The day from which the application is valid.")] DateOnly ValidFrom,
    [property: Description("The day on which that was found.")] DateOnly CheckedOn,
    [property: Description("The address as the public will read it. Nothing in it may tell who the applicant is.")]
        string SiteAddress,
    [property: Description("The description as the public will read it. Nothing in it may tell who the applicant is.")]
        string Description
)
{
    /// <summary>Says nothing, so that a log line cannot betray what is not public yet.</summary>
    public override string ToString() => nameof(DeclareApplicationValidRequest);
}

internal sealed class DeclareApplicationValidShape : AbstractValidator<DeclareApplicationValidRequest>
{
    public DeclareApplicationValidShape()
    {
        RuleFor(request => request.ValidFrom).LegalDate();
        RuleFor(request => request.CheckedOn).LegalDate();
        RuleFor(request => request.SiteAddress).Line(Lengths.Line);
        RuleFor(request => request.Description).PlainText(Lengths.Description);
    }
}

internal static class DeclareApplicationValidEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/validation", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(
                new DeclareApplicationValidRequest(
                    new(2026, 11, 9),
                    new(2026, 11, 10),
                    "17 rue des Jasmins",
                    "Surélévation d’une maison"
                )
            )
            .WithName("DeclareApplicationValid")
            .WithSummary("Declares an application valid, which makes it public and computes its last day")
            .WithDescription(
                "From now on the application stands in the public register with this wording, which can be withdrawn but never edited. "
                    + "Who declares an application valid does not decide on it, unless its type allows that."
            );

    private static Task<Outcome> Post(
        Guid id,
        DeclareApplicationValidRequest request,
        DeclareApplicationValidHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new ValidityForm(request.ValidFrom, request.CheckedOn, request.SiteAddress, request.Description),
            instruction,
            cancellation
        );
}
