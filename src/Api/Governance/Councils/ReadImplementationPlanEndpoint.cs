using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

/// <summary>A plan as it stands; the titles and reasons are on its public page.</summary>
public sealed record ImplementationPlanAnswer(
    Guid Id,
    long StreamVersion,
    VoteId VoteId,
    DateOnly AdoptedOn,
    bool IsFulfilled,
    IReadOnlyList<MilestoneState> Milestones
);

internal static class ReadImplementationPlanEndpoint
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans
            .MapRead("/{id:guid}", Get)
            .RequireRole([.. CouncilRoutes.Readers, Roles.Clerk])
            .WithName("ReadImplementationPlan")
            .WithSummary("How far a decision has been carried out")
            .WithDescription("The `ETag` is the version that the next report names.")
            .Produces<ImplementationPlanAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var events = await session.Events.FetchStreamAsync(id, token: cancellation);
        var (plan, version) = GovernanceStreams.ImplementationPlan.Read(events);
        return plan.AdoptedOn is { } adoptedOn
            ? new VersionedResult<ImplementationPlanAnswer>(
                new(id, version, plan.Vote, adoptedOn, plan.IsFulfilled(), plan.Milestones),
                version
            )
            : OutcomeAnswer.To(CouncilRejections.PlanNotFound);
    }
}
