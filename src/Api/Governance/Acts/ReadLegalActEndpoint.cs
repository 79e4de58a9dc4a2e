using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Governance;
using Sijil.Projections.Governance;

namespace Sijil.Api.Governance.Acts;

internal static class ReadLegalActEndpoint
{
    public static void Map(IEndpointRouteBuilder acts)
    {
        string[] readers = [Roles.Administrator, Roles.Clerk, Roles.Decider, Roles.Auditor, Roles.Citizen];
        acts.MapRead(LegalActRoutes.Address, ByAddress)
            .RequireRole(readers)
            .WithName("ReadLegalAct")
            .WithSummary("An act with all it has said")
            .WithDescription("The `ETag` is the version that amendments, corrections and a repeal name.")
            .Produces<LegalActAnswer>();
        acts.MapRead("/{id:guid}", ById)
            .RequireRole(readers)
            .WithName("ReadLegalActById")
            .WithSummary("The same by the id under which it is recorded")
            .Produces<LegalActAnswer>();
    }

    private static async Task<IResult> ByAddress(
        [AsParameters] LegalActRoutes.Named act,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return Answer(await new LegalActs(session).Find(act.Act, version: 0, cancellation));
    }

    private static async Task<IResult> ById(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<LegalActEntry>(id, cancellation) is { } entry
            ? Answer(await new LegalActs(session).Find(entry.Act, version: 0, cancellation))
            : OutcomeAnswer.To(GovernanceRejections.ActNotFound);
    }

    private static IResult Answer(KnownAct? known) =>
        known is null
            ? OutcomeAnswer.To(GovernanceRejections.ActNotFound)
            : new VersionedResult<LegalActAnswer>(LegalActAnswer.Of(known.Act), known.Act.StreamVersion);
}
