using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

internal static class OpenVoteEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapChange("/{id:guid}/opening", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithName("OpenVote")
            .WithSummary("Opens a vote for the seats that are held today, those of recused members excepted")
            .WithDescription(
                "Every declared interest is ruled on before. From here on nothing about the vote changes."
            );

    private static Task<Outcome> Post(
        Guid id,
        OpenVoteHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), instruction, cancellation);
}
