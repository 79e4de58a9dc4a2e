using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record ProposalsAnswer(IReadOnlyList<ProposalItem> Items, string? Next);

/// <summary>What its author and the house are told of a proposal beside its texts.</summary>
public sealed record ProposalItem(
    Guid Id,
    long Version,
    string Phase,
    int Revision,
    DateTimeOffset DraftedAt,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int? Threshold,
    bool IsThresholdReached
)
{
    internal static ProposalItem Of(ProposalEntry entry) =>
        new(
            entry.Id,
            entry.StreamVersion,
            entry.Phase,
            entry.Revision,
            entry.DraftedAt,
            entry.FirstDay,
            entry.LastDay,
            entry.Threshold,
            entry.IsThresholdReached
        );
}

internal static class ReadProposalsEndpoint
{
    private const int UsualSize = 50;

    private static readonly string[] Readers = [Roles.Clerk, Roles.Auditor, Roles.Administrator, Roles.Citizen];

    public static void Map(IEndpointRouteBuilder proposals)
    {
        proposals
            .MapRead("", GetAll)
            .RequireRole(Readers)
            .WithName("ReadProposals")
            .WithSummary(
                "Proposals, the newest first: an author's own from the draft on, for the house those published"
            )
            .Produces<ProposalsAnswer>();
        proposals
            .MapRead("/{id:guid}", Get)
            .RequireRole(Readers)
            .WithName("ReadProposal")
            .WithSummary("Where a proposal stands")
            .WithDescription("Its texts, once published, and its counts are read at `/api/public/proposals`.")
            .Produces<ProposalItem>();
    }

    private static async Task<IResult> GetAll(
        string? cursor,
        int? limit,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        if (limit is < 1 or > 100)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        await using var session = store.QuerySession(instruction.Municipality);
        try
        {
            var entries = new ProposalEntries(session);
            var page = await entries.List(Author(instruction), cursor, limit ?? UsualSize, cancellation);
            return Results.Json(
                new ProposalsAnswer([.. page.Items.Select(ProposalItem.Of)], page.Next),
                RequestJson.Options
            );
        }
        catch (FormatException)
        {
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        }
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<ProposalEntry>(id, cancellation) is { } entry && IsFor(instruction, entry)
            ? new VersionedResult<ProposalItem>(ProposalItem.Of(entry), entry.StreamVersion)
            : OutcomeAnswer.To(ProposalRejections.NotFound);
    }

    /// <summary>Null for the house, which sees what is published, whoever wrote it.</summary>
    private static Guid? Author(Instruction instruction) =>
        instruction.Actor.Role == Roles.Citizen ? instruction.Actor.Person.Value : null;

    private static bool IsFor(Instruction instruction, ProposalEntry entry) =>
        Author(instruction) is { } author ? entry.Author == author : entry.Phase != ProposalEntry.Draft;
}
