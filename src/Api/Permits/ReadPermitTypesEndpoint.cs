using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

public sealed record PermitTypesAnswer(IReadOnlyList<PermitTypeEntry> Items);

internal static class ReadPermitTypesEndpoint
{
    /// <summary>A city has some dozens of them; the list is read whole.</summary>
    private const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder permits)
    {
        string[] readers = [Roles.Clerk, Roles.Decider, Roles.Administrator, Roles.Auditor, Roles.Citizen];
        permits
            .MapRead("/types", GetAll)
            .RequireRole(readers)
            .WithName("ReadPermitTypes")
            .WithSummary("All types of permit with all versions of their rules")
            .Produces<PermitTypesAnswer>();
        permits
            .MapRead("/types/{code}", Get)
            .RequireRole(readers)
            .WithName("ReadPermitType")
            .WithSummary("One type of permit with all versions of its rules")
            .WithDescription("Every municipality begins with `building-permit`.")
            .Produces<PermitTypeEntry>();
    }

    private static async Task<PermitTypesAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return new(
            await session.Query<PermitTypeEntry>().OrderBy(type => type.Code).Take(Most).ToListAsync(cancellation)
        );
    }

    private static async Task<IResult> Get(
        string code,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<PermitTypeEntry>(PermitTypeNames.Id(code).Value, cancellation) is { } type
            ? new VersionedResult<PermitTypeEntry>(type, type.StreamVersion)
            : OutcomeAnswer.To(RequestProblems.NotFound);
    }
}
