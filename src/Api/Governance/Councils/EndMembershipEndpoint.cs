using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record EndMembershipRequest(
    [property: Description("The last day on which the seat is held.")] DateOnly Until
);

internal sealed class EndMembershipShape : AbstractValidator<EndMembershipRequest>
{
    public EndMembershipShape() => RuleFor(request => request.Until).LegalDate();
}

internal static class EndMembershipEndpoint
{
    public static void Map(IEndpointRouteBuilder councils) =>
        councils
            .MapChange("/{code}/members/{seat}/end", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(new EndMembershipRequest(new(2026, 11, 30)))
            .WithName("EndMembership")
            .WithSummary("Ends a term earlier than was said")
            .WithDescription("Votes that were opened before stay as they are: who held the seat that day votes.");

    private static Task<Outcome> Post(
        string code,
        string seat,
        EndMembershipRequest request,
        EndMembershipHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadCouncilEndpoint.IdOf(code), seat, request.Until, instruction, cancellation);
}
