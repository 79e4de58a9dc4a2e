using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

internal static class ReadCaseFileEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapRead("/applications/{id:guid}", Get)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithName("ReadCaseFile")
            .WithSummary("The case file of an application, with its term explained")
            .WithDescription(
                "Personal values are shown by name and commitment; `openings` opens them. The `ETag` is the version that the next change "
                    + "sends as `If-Match`; what depends on today (`today`, `ifAnsweredToday`, `standing`, `erased`) is computed for each answer, so "
                    + "304 says only that the record is the same."
            )
            .Produces<CaseFileAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await new CaseFiles(session).Find(id, instruction.Actor.Unit ?? "", cancellation) is { } found
            ? new VersionedResult<CaseFileAnswer>(
                await new CaseFileExplanation(facts, clock).Of(found, session, cancellation),
                found.File.StreamVersion
            )
            : OutcomeAnswer.To(PermitRejections.NotFound);
    }
}
