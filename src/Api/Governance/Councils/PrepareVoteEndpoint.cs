using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Governance.Councils;

public sealed record PrepareVoteRequest(ProposalId ProposalId, string Council);

internal sealed class PrepareVoteShape : AbstractValidator<PrepareVoteRequest>
{
    public PrepareVoteShape() => RuleFor(request => request.Council).CouncilCode();
}

internal static class PrepareVoteEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapCreation("", Post, id => $"{CouncilRoutes.Votes}/{id}")
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(
                new PrepareVoteRequest(new(Guid.Parse("5f0c52a4-93a1-4f5e-8f3c-0d5d2a3b9c11")), "town-council")
            )
            .WithName("PrepareVote")
            .WithSummary("Brings a proposal that reached its threshold before a council")
            .WithDescription(
                "Text and rules are copied here and nothing changes them any more. A proposal is voted on again only once the vote before is void."
            );

    private static Task<Outcome> Post(
        PrepareVoteRequest request,
        PrepareVoteHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(request.ProposalId, request.Council, instruction, cancellation);
}
