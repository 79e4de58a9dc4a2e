using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Projections;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.OpenData;

/// <summary>Proposals and their counts for programs: anonymous, read-only and cacheable.</summary>
internal static class ProposalsEndpoint
{
    public const string Path = "/api/public/proposals";
    public const string PhaseName = "phase";

    private const string Tag = "Public register";
    private const string PhaseMeaning = "`open`, `closed` or `withdrawn`; all where nothing is said.";
    private const int UsualSize = 50;

    public static void MapPublicProposals(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(Path, List)
            .Public()
            .WithTags(Tag)
            .WithSummary("Lists proposals with the counts of their supports, the newest first.")
            .WithMetadata(
                new PublicAnswer(true, [PhaseName, RegisterQuery.CursorName, RegisterQuery.SizeName])
                {
                    NamesCheckpoint = true,
                }
            )
            .Produces<PublicProposalList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        routes
            .MapGet(Path + ".csv", File)
            .Public()
            .WithTags(Tag)
            .WithSummary("All proposals that are found, as comma-separated values in UTF-8.")
            .WithMetadata(new PublicAnswer(false, []) { NamesCheckpoint = true })
            .AsCsvFile();
        routes
            .MapGet(Path + "/{id:guid}", Find)
            .Public()
            .WithTags(Tag)
            .WithSummary("One proposal: its texts, how its threshold follows, who counts, and when it was reached.")
            .WithMetadata(new PublicAnswer(true, []) { NamesCheckpoint = true })
            .Produces<PublicProposalDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        HttpResponse response,
        [FromQuery(Name = PhaseName), Description(PhaseMeaning)] string? phase,
        [FromQuery(Name = RegisterQuery.CursorName), Description("Where the page before ended: follow its `next`.")]
            string? cursor,
        [
            FromQuery(Name = RegisterQuery.SizeName),
            Description("Proposals on a page, 1 to 100; 50 where nothing is said.")
        ]
            string? limit,
        PublicRegister register,
        RegisterCheckpoint checkpoints,
        CancellationToken cancellation
    )
    {
        var asked = Asked(phase);
        if (!IsUnderstood(asked))
            return Malformed(PhaseName);
        if (Size(limit) is not { } size)
            return Malformed(RegisterQuery.SizeName);

        try
        {
            var page = await register.Proposals(asked, cursor, size, cancellation);
            var next = page.Next is null ? null : Path + Address(asked, page.Next, limit);
            if (next is not null)
                response.Headers.Link = $"<{next}>; rel=\"next\"";
            var asOf = page.AsOf ?? 0;
            return Json(
                new PublicProposalList(
                    asOf,
                    await checkpoints.Covering(asOf, cancellation),
                    [.. page.Items.Select(PublicProposalEntry.Of)],
                    next
                )
            );
        }
        catch (FormatException)
        {
            return Malformed(RegisterQuery.CursorName);
        }
    }

    private static async Task<IResult> Find(
        Guid id,
        ProposalDetailsReader reader,
        RegisterCheckpoint checkpoints,
        CancellationToken cancellation
    ) =>
        await reader.Find(id, cancellation) is { } found
            ? Json(PublicProposalDetail.Of(found, await checkpoints.Covering(found.AsOf, cancellation)))
            : new ProblemResult(RequestProblems.NotFound);

    private static IResult File(
        [FromQuery(Name = PhaseName), Description(PhaseMeaning)] string? phase,
        PublicRegister register
    ) => IsUnderstood(Asked(phase)) ? ProposalsFile.Of(register, Asked(phase)) : Malformed(PhaseName);

    private static string? Asked(string? phase) => string.IsNullOrEmpty(phase) ? null : phase;

    private static bool IsUnderstood(string? phase) => phase is null || PublicProposalPhase.All.Contains(phase);

    /// <summary>The query of a list; empty where nothing is asked.</summary>
    public static string Address(string? phase, string? cursor = null, string? limit = null)
    {
        var members = new QueryBuilder();
        foreach (
            var (name, value) in new[]
            {
                (PhaseName, phase),
                (RegisterQuery.CursorName, cursor),
                (RegisterQuery.SizeName, limit),
            }
        )
            if (!string.IsNullOrEmpty(value))
                members.Add(name, value);
        return members.ToQueryString().ToUriComponent();
    }

    private static int? Size(string? limit) =>
        string.IsNullOrEmpty(limit) ? UsualSize
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size is >= 1 and <= Page<PublicProposal>.LargestSize
            ? size
        : null;

    private static IResult Json<T>(T answer) => Results.Json(answer, RequestJson.Options);

    private static ProblemResult Malformed(string name) =>
        new(RequestProblems.ParameterMalformed with { Errors = [new FieldError("/" + name, FieldCodes.Malformed)] });
}
