using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record DatasetsAnswer(IReadOnlyList<DatasetEntry> Items);

internal static class ReadDatasetsEndpoint
{
    /// <summary>A city has some hundreds of them; the catalogue is read whole.</summary>
    private const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder access)
    {
        string[] readers =
        [
            Roles.DataConsumer,
            Roles.DataOwner,
            Roles.DataProtectionOfficer,
            Roles.Administrator,
            Roles.Auditor,
        ];
        access
            .MapRead("/datasets", GetAll)
            .RequireRole(readers)
            .WithName("ReadDatasets")
            .WithSummary("The catalogue of datasets")
            .Produces<DatasetsAnswer>();
        access
            .MapRead("/datasets/{code}", Get)
            .RequireRole(readers)
            .WithName("ReadDataset")
            .WithSummary("One dataset with its classification, by its code or its id")
            .Produces<DatasetEntry>();
    }

    public static DatasetId IdOf(string codeOrId) =>
        Guid.TryParseExact(codeOrId, "D", out var id) ? new(id) : DatasetId.Of(codeOrId);

    private static async Task<DatasetsAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return new(
            await session.Query<DatasetEntry>().OrderBy(entry => entry.Code).Take(Most).ToListAsync(cancellation)
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
        return await session.LoadAsync<DatasetEntry>(IdOf(code).Value, cancellation) is { } entry
            ? new VersionedResult<DatasetEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(GrantRejections.DatasetNotFound);
    }
}
