using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record WithdrawApplicationRequest(
    [property: Description("The day on which the applicant's declaration was received.")] DateOnly ReceivedOn,
    Channel Channel
);

internal sealed class WithdrawApplicationShape : AbstractValidator<WithdrawApplicationRequest>
{
    public WithdrawApplicationShape() => RuleFor(request => request.ReceivedOn).LegalDate();
}

internal static class WithdrawApplicationEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/withdrawal", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new WithdrawApplicationRequest(new(2026, 11, 12), Channel.Email))
            .WithName("WithdrawApplication")
            .WithSummary("Registers that the applicant took the application back")
            .WithDescription(
                "A published application stays listed as withdrawn; of another the public log shows only that one was withdrawn."
            );

    private static Task<Outcome> Post(
        Guid id,
        WithdrawApplicationRequest request,
        WithdrawApplicationHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.ReceivedOn, request.Channel, instruction, cancellation);
}
