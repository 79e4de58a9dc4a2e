using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

internal static class ReadCouncilEndpoint
{
    public static void Map(IEndpointRouteBuilder councils) =>
        councils
            .MapRead("/{code}", Get)
            .RequireRole(CouncilRoutes.Readers)
            .WithName("ReadCouncil")
            .WithSummary("A council with its seats, rules and terms, by its code or its id")
            .WithDescription("The `ETag` is the version that the next change names.")
            .Produces<CouncilEntry>();

    public static CouncilId IdOf(string codeOrId) =>
        Guid.TryParseExact(codeOrId, "D", out var id) ? new(id) : CouncilId.Of(codeOrId);

    private static async Task<IResult> Get(
        string code,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<CouncilEntry>(IdOf(code).Value, cancellation) is { } entry
            ? new VersionedResult<CouncilEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(CouncilRejections.CouncilNotFound);
    }
}
