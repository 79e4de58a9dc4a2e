using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record EstablishCouncilRequest(
    [property: Description("Lower-case letters, digits and hyphens; for ever.")] string Code,
    Wording Name,
    [property: Description("The codes of the seats, in the order in which they are shown.")]
        IReadOnlyList<string> Seats,
    CouncilRules Rules
);

internal sealed class EstablishCouncilShape : AbstractValidator<EstablishCouncilRequest>
{
    public EstablishCouncilShape()
    {
        RuleFor(request => request.Code).CouncilCode();
        RuleFor(request => request.Name).NotNull().Wording(CouncilShapes.LongestName);
        RuleFor(request => request.Seats)
            .NotNull()
            .Must(seats => seats.Count <= EstablishCouncil.MostSeats)
            .WithErrorCode(FieldCodes.TooMany);
        RuleForEach(request => request.Seats).CouncilCode();
        RuleFor(request => request.Rules).CouncilRules();
    }
}

internal static class EstablishCouncilEndpoint
{
    public static void Map(IEndpointRouteBuilder councils) =>
        councils
            .MapCreation("", Post, id => $"{CouncilRoutes.Councils}/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(
                new EstablishCouncilRequest(
                    "youth-council",
                    new("مجلس الشباب", "Conseil des jeunes", "Youth council"),
                    ["seat-1", "seat-2", "seat-3"],
                    new(new(1, 2), Majority.Simple, TieRule.Fails, "seat-1")
                )
            )
            .WithName("EstablishCouncil")
            .WithSummary("Begins a council with its seats and the rules by which it decides")
            .WithDescription("Seats stay what they are; rules can be changed for votes that are still to be prepared.");

    private static Task<Outcome> Post(
        EstablishCouncilRequest request,
        EstablishCouncilHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(request.Code, request.Name, request.Seats, request.Rules), instruction, cancellation);
}
