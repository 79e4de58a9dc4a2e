using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record WithdrawProposalRequest(WithdrawalReason Reason);

internal sealed class WithdrawProposalShape : AbstractValidator<WithdrawProposalRequest>
{
    public WithdrawProposalShape()
    {
        RuleFor(request => request.Reason).IsInEnum();
    }
}

internal static class WithdrawProposalEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapChange("/{id:guid}/withdrawal", Post)
            .RequireRole(Roles.Citizen)
            .RequireSubstantialAssurance()
            .WithExample(new WithdrawProposalRequest(WithdrawalReason.Merged))
            .WithName("WithdrawProposal")
            .WithSummary("Takes an open proposal back; it stays to be read")
            .WithDescription("Not once it has reached its threshold: then it is no longer its author's alone.");

    private static Task<Outcome> Post(
        Guid id,
        WithdrawProposalRequest request,
        WithdrawProposalHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, instruction, cancellation);
}
