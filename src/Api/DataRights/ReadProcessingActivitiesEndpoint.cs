using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights;
using Sijil.Projections.DataRights;

namespace Sijil.Api.DataRights;

public sealed record ProcessingActivitiesAnswer(IReadOnlyList<ProcessingActivityEntry> Items);

internal static class ReadProcessingActivitiesEndpoint
{
    /// <summary>A city has some dozens of them; the list is read whole.</summary>
    private const int Most = 1_000;

    public static void Map(IEndpointRouteBuilder activities)
    {
        string[] readers = [Roles.Administrator, Roles.Clerk, Roles.Decider, Roles.Auditor];
        activities
            .MapRead("", GetAll)
            .RequireRole(readers)
            .WithName("ReadProcessingActivities")
            .WithSummary("The register of processing activities, with those that have ended")
            .Produces<ProcessingActivitiesAnswer>();
        activities
            .MapRead("/{code}", Get)
            .RequireRole(readers)
            .WithName("ReadProcessingActivity")
            .WithSummary("One processing activity, by its code or its id")
            .Produces<ProcessingActivityEntry>();
    }

    public static ProcessingActivityId IdOf(string codeOrId) =>
        Guid.TryParseExact(codeOrId, "D", out var id) ? new(id) : ProcessingActivityId.Of(codeOrId);

    private static async Task<ProcessingActivitiesAnswer> GetAll(
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var entries = await session
            .Query<ProcessingActivityEntry>()
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
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<ProcessingActivityEntry>(IdOf(code).Value, cancellation) is { } entry
            ? new VersionedResult<ProcessingActivityEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(DataRightsRejections.ActivityNotFound);
    }
}
