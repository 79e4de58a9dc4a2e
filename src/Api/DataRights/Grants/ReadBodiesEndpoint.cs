using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record BodiesAnswer(IReadOnlyList<RegisteredBodyEntry> Items);

internal static class ReadBodiesEndpoint
{
    /// <summary>A city deals with some dozens of them; the list is read whole.</summary>
    private const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder access)
    {
        string[] readers = [Roles.Administrator, Roles.DataOwner, Roles.DataProtectionOfficer, Roles.Auditor];
        access
            .MapRead("/bodies", GetAll)
            .RequireRole(readers)
            .WithName("ReadBodies")
            .WithSummary("The bodies that may ask for data")
            .Produces<BodiesAnswer>();
        access
            .MapRead("/bodies/{code}", Get)
            .RequireRole(readers)
            .WithName("ReadBody")
            .WithSummary("One of them, by its code or its id")
            .Produces<RegisteredBodyEntry>();
    }

    private static async Task<BodiesAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var entries = await session
            .Query<RegisteredBodyEntry>()
            .OrderBy(entry => entry.Code)
            .Take(Most)
            .ToListAsync(cancellation);
        return new(entries);
    }

    private static async Task<IResult> Get(
        string code,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        var id = Guid.TryParseExact(code, "D", out var given) ? given : BodyId.Of(code).Value;
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<RegisteredBodyEntry>(id, cancellation) is { } entry
            ? new VersionedResult<RegisteredBodyEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(GrantRejections.BodyNotFound);
    }
}
