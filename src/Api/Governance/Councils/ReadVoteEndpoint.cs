using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

internal static class ReadVoteEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapRead("/{id:guid}", Get)
            .RequireRole(CouncilRoutes.Readers)
            .WithName("ReadVote")
            .WithSummary("A vote as it stands, with the interests declared and the seats that have voted")
            .WithDescription("The `ETag` is the version that the next change names.")
            .Produces<VoteAnswer>();

    /// <summary>The vote as its events have it at this moment.</summary>
    internal static async Task<(Vote State, long Version)> Find(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return GovernanceStreams.Vote.Read(await session.Events.FetchStreamAsync(id, token: cancellation));
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        var (vote, version) = await Find(id, instruction, store, cancellation);
        return version > 0
            ? new VersionedResult<VoteAnswer>(VoteAnswer.Of(vote, version), version)
            : OutcomeAnswer.To(CouncilRejections.VoteNotFound);
    }
}
