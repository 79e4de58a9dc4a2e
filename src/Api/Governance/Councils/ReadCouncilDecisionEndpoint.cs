using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

/// <summary>A decision as the house sees it; its reasons stay sealed until it is published.</summary>
public sealed record CouncilDecisionAnswer(
    Guid Id,
    long StreamVersion,
    VoteId VoteId,
    Guid ProposalId,
    VoteOutcome Outcome,
    DateOnly DecidedOn,
    IReadOnlyList<LegalBasis> Basis,
    string? Number,
    DateOnly? PublishedOn
);

internal static class ReadCouncilDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions
            .MapRead("/{id:guid}", Get)
            .RequireRole(CouncilRoutes.Readers)
            .WithName("ReadCouncilDecision")
            .WithSummary("A decision of a council, published or not")
            .Produces<CouncilDecisionAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var events = await session.Events.FetchStreamAsync(id, token: cancellation);
        var (decision, version) = GovernanceStreams.CouncilDecision.Read(events);
        return decision.DecidedOn is { } decidedOn
            ? new VersionedResult<CouncilDecisionAnswer>(
                new(
                    id,
                    version,
                    decision.Vote,
                    decision.Proposal.Value,
                    decision.Outcome,
                    decidedOn,
                    decision.Basis,
                    decision.Number,
                    decision.PublishedOn
                ),
                version
            )
            : OutcomeAnswer.To(CouncilRejections.DecisionNotFound);
    }
}
