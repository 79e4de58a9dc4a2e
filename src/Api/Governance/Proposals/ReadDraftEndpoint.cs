using System.ComponentModel;
using System.Text.Json;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record DraftAnswer(
    Guid Id,
    long Version,
    [property: Description("Null where it was erased.")] string? Title,
    [property: Description("Null where it was erased.")] string? Text
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DraftAnswer);

    internal static DraftAnswer Of(Proposal proposal, long version, IReadOnlyList<OpenedValue> opened)
    {
        return new(proposal.Id.Value, version, Words(proposal.TitleCommitment), Words(proposal.TextCommitment));

        string? Words(string commitment) =>
            opened.FirstOrDefault(value => value.Commitment == commitment)?.Disclosure is { } disclosure
                ? JsonElement.Parse(disclosure.ValueJson).GetString()
                : null;
    }
}

internal static class ReadDraftEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapRead("/{id:guid}/draft", Get)
            .RequireRole(Roles.Citizen)
            .RequireSubstantialAssurance()
            .WithName("ReadDraft")
            .WithSummary("What an author drafted and has not published, for the author alone")
            .WithDescription(
                "The texts are opened in the vault, and that they were is recorded first: their author finds each reading among the openings. "
                    + "The `ETag` is the version that the publication names. Once published they are read at `/api/public/proposals`."
            )
            .Produces<DraftAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        HttpResponse response,
        Instruction instruction,
        IDocumentStore store,
        Openings openings,
        CancellationToken cancellation
    )
    {
        response.Headers.CacheControl = "no-store";
        var (draft, version) = await Find(id, instruction, store, cancellation);
        if (draft.Phase != ProposalPhase.Draft || draft.Author != instruction.Actor.Person)
            return OutcomeAnswer.To(ProposalRejections.NotFound);

        var (opened, refusal) = await openings.Open(
            GovernanceActivities.Proposals,
            new AccessRequest(
                instruction.Actor.Person,
                instruction.Actor.Roles,
                [draft.Author],
                [ProposalFields.Title, ProposalFields.Text]
            ),
            [draft.TitleCommitment, draft.TextCommitment],
            instruction,
            cancellation
        );
        if (refusal is not null)
            return OutcomeAnswer.To(refusal);

        response.Headers.ETag = StreamVersion.Tag(version);
        return Results.Json(DraftAnswer.Of(draft, version, opened), RequestJson.Options);
    }

    private static async Task<(Proposal Draft, long Version)> Find(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        return GovernanceStreams.Proposal.Read(await session.Events.FetchStreamAsync(id, token: cancellation));
    }
}
