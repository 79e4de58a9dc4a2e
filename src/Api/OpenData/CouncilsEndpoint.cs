using System.ComponentModel;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>A vote with all that is needed to count it again and to check what was published.</summary>
public sealed record PublicVoteDetail(
    [property: Description("The number of an event; everything recorded up to that one is in it.")] long AsOf,
    [property: Description("A checkpoint of the public log that covers that event; null as long as none does.")]
        CoveringCheckpoint? Checkpoint,
    PublicVote Vote,
    [property: Description(
        "The published texts as base64url of `[salt, name, value]`: SHA-256 of this text is the commitment."
    )]
        IReadOnlyDictionary<string, string> Disclosures
);

/// <summary>A council: its seats, its rules, and who holds and held its seats.</summary>
public sealed record PublicCouncil(
    long AsOf,
    string Code,
    Wording Name,
    IReadOnlyList<string> Seats,
    CouncilRules Rules,
    IReadOnlyList<PublicCouncil.HeldSeat> Terms,
    [property: Description("The newest votes, by the ids under which they are read.")] IReadOnlyList<Guid> Votes
)
{
    public sealed record HeldSeat(
        string Seat,
        DateOnly From,
        DateOnly? Until,
        [property: Description("The name with its commitment; without a text where it was withdrawn.")]
            PublicText HolderName
    );

    internal static PublicCouncil Of(CouncilDetails found) =>
        new(
            found.AsOf,
            found.Council.Entry.Code,
            found.Council.Entry.Name,
            found.Council.Entry.Seats,
            found.Council.Entry.Rules,
            [
                .. found.Council.Entry.Terms.Select(term => new HeldSeat(
                    term.Seat,
                    term.From,
                    term.Until,
                    found.Council.NameOf(term)
                )),
            ],
            [.. found.Votes.Select(vote => vote.Id)]
        );
}

/// <summary>Councils and their votes for programs.</summary>
internal static class CouncilsEndpoint
{
    public const string Votes = "/api/public/votes";
    public const string Councils = "/api/public/councils";

    private const string Tag = "Public register";

    public static void MapPublicCouncils(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(Votes + "/{id:guid}", Vote)
            .Public()
            .WithTags(Tag)
            .WithSummary(
                "A vote of a council, with its result, the decision, its seal, the decision as signed data and how it is carried out."
            )
            .WithMetadata(new PublicAnswer(true, []) { NamesCheckpoint = true })
            .Produces<PublicVoteDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes
            .MapGet(Councils + "/{code}", Council)
            .Public()
            .WithTags(Tag)
            .WithSummary("A council with its seats, its rules and who holds and held its seats.")
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicCouncil>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Vote(
        Guid id,
        PublicCouncils councils,
        RegisterCheckpoint checkpoints,
        CancellationToken cancellation
    ) =>
        await councils.Vote(id, cancellation) is { } found
            ? Results.Json(
                new PublicVoteDetail(
                    found.AsOf,
                    await checkpoints.Covering(found.AsOf, cancellation),
                    found.Vote,
                    found.Disclosures
                ),
                RequestJson.Options
            )
            : new ProblemResult(RequestProblems.NotFound);

    private static async Task<IResult> Council(string code, PublicCouncils councils, CancellationToken cancellation) =>
        await councils.Council(code, cancellation) is { } found
            ? Results.Json(PublicCouncil.Of(found), RequestJson.Options)
            : new ProblemResult(RequestProblems.NotFound);
}
