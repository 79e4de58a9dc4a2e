using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Governance.Residents;

public sealed record AreasAnswer(long Version, IReadOnlyList<Area> Areas);

internal static class ReadAreasEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapRead("/areas", Get)
            .RequireRole(Roles.Administrator, Roles.Clerk, Roles.Decider, Roles.Auditor, Roles.Citizen)
            .WithName("ReadAreas")
            .WithSummary("The areas of the municipality")
            .Produces<AreasAnswer>();

    private static async Task<IResult> Get(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var recorded = await session.Events.FetchStreamAsync(ResidentsRollId.Only.Value, token: cancellation);
        var roll = GovernanceStreams.ResidentsRoll.Replay(recorded.Select(fact => fact.Data));
        return roll.Areas.Length == 0
            ? OutcomeAnswer.To(ResidentsRejections.AreasMissing)
            : new VersionedResult<AreasAnswer>(new(recorded[^1].Version, roll.Areas), recorded[^1].Version);
    }
}
