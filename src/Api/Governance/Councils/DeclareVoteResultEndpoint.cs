using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

internal static class DeclareVoteResultEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapChange("/{id:guid}/result", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithName("DeclareVoteResult")
            .WithSummary("Ends a vote and publishes what every seat chose and what follows from it")
            .WithDescription("The result is counted from the ballots; nobody types it.");

    private static Task<Outcome> Post(
        Guid id,
        DeclareVoteResultHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), instruction, cancellation);
}
