using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record CastBallotRequest(Choice Choice)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(CastBallotRequest);
}

internal static class CastBallotEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapCreation("/{id:guid}/ballots", Post, id => $"{CouncilRoutes.Votes}/{id}")
            .RequireRole(Roles.CouncilMember)
            .WithExample(new CastBallotRequest(Choice.Yes))
            .WithName("CastBallot")
            .WithSummary("Votes from the seat that one held when the vote was opened")
            .WithDescription(
                "In person and once; it cannot be changed. It takes no `If-Match`: others vote at the same time. What was chosen is public with the result and not before."
            );

    private static Task<Outcome> Post(
        Guid id,
        CastBallotRequest request,
        CastBallotHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Choice, instruction, cancellation);
}
