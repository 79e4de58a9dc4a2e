using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.OpenData;

/// <summary>All public figures in one answer, for whoever counts them again from the public log.</summary>
internal static class FiguresEndpoint
{
    public const string Path = "/api/public/figures";

    public static void MapPublicFigures(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, Get)
            .Public()
            .WithTags("Public register")
            .WithSummary("Every public figure, with the event and the checkpoint it was counted at.")
            .WithDescription(
                "`audit figures` counts the same from the entries of the public log and nothing else, in the same form."
            )
            .WithMetadata(new PublicAnswer(true, []) { NamesCheckpoint = true })
            .Produces<PublicFigures>();

    private static async Task<IResult> Get(
        RegisterFigures figures,
        PublicRegister register,
        RegisterCheckpoint checkpoints,
        CancellationToken cancellation
    )
    {
        var permits = await figures.Current(cancellation);
        await using var session = register.Read();
        var (votes, votesAsOf) = await new PublicVotes(session).All(cancellation);
        var (proposals, proposalsAsOf) = await Proposals(new(session), cancellation);
        return Results.Json(
            new PublicFigures(
                PublicPermitFigures.Of(permits, await checkpoints.Covering(permits.AsOf, cancellation)),
                new(proposalsAsOf, await checkpoints.Covering(proposalsAsOf, cancellation), proposals),
                new(
                    votesAsOf,
                    await checkpoints.Covering(votesAsOf, cancellation),
                    [.. votes.Select(VoteFigures.Of).OrderBy(vote => $"{vote.Id}", StringComparer.Ordinal)]
                )
            ),
            RequestJson.Options
        );
    }

    private static async Task<(IReadOnlyList<ProposalFigures> Proposals, long AsOf)> Proposals(
        PublicProposals all,
        CancellationToken cancellation
    )
    {
        var proposals = new List<ProposalFigures>();
        long asOf = 0;
        await foreach (var (entry, number) in all.All(phase: null, cancellation))
        {
            asOf = number;
            if (entry is not null)
                proposals.Add(ProposalFigures.Of(entry));
        }

        return ([.. proposals.OrderBy(proposal => $"{proposal.Id}", StringComparer.Ordinal)], asOf);
    }
}
