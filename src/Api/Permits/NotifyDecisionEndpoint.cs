using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record NotifyDecisionRequest(
    [property: Description("The day on which the applicant was told.")] DateOnly NotifiedOn,
    Channel Channel
);

internal sealed class NotifyDecisionShape : AbstractValidator<NotifyDecisionRequest>
{
    public NotifyDecisionShape() => RuleFor(request => request.NotifiedOn).LegalDate();
}

internal static class NotifyDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/notification", Post)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithExample(new NotifyDecisionRequest(new(2026, 11, 19), Channel.Post))
            .WithName("NotifyDecision")
            .WithSummary("Records that the applicant was told, which publishes the decision with its reasons")
            .WithDescription(
                "A granted application becomes a permit in the same transaction. That the reasons were opened is recorded."
            );

    private static Task<Outcome> Post(
        Guid id,
        NotifyDecisionRequest request,
        NotifyDecisionHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.NotifiedOn, request.Channel, instruction, cancellation);
}
