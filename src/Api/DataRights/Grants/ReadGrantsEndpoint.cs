using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record GrantsAnswer(IReadOnlyList<GrantEntry> Items);

internal static class ReadGrantsEndpoint
{
    public static void Map(IEndpointRouteBuilder access)
    {
        access
            .MapRead("/grants", GetAll)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadGrants")
            .WithSummary("Grants, the newest first: those of one's body, of one's unit's data, or all")
            .Produces<GrantsAnswer>();
        access
            .MapRead("/grants/{id:guid}", Get)
            .RequireRole(AccessReader.Roles)
            .WithName("ReadGrant")
            .WithSummary("A grant: what it gives, until when, on what law, and whether it was revoked")
            .Produces<GrantEntry>();
    }

    private static async Task<GrantsAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var reader = await AccessReader.Of(instruction, session, facts, cancellation);
        return new(await new AccessEntries(session).Grants(reader.Unit, reader.Body, cancellation));
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var reader = await AccessReader.Of(instruction, session, facts, cancellation);
        return
            await session.LoadAsync<GrantEntry>(id, cancellation) is { } entry
            && reader.Sees(entry.OwnerUnit, entry.BodyId)
            ? new VersionedResult<GrantEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(GrantRejections.GrantNotFound);
    }
}
