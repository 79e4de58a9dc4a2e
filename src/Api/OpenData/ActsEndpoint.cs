using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;

namespace Sijil.Api.OpenData;

/// <summary>The law for programs: every act, as it reads on any day and as it was known at any time.</summary>
internal static class ActsEndpoint
{
    public const string Path = "/api/public/acts";

    private const string Tag = "Public register";

    public static void MapPublicActs(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(Path, List)
            .Public()
            .WithTags(Tag)
            .WithSummary("Lists the acts of law in the register.")
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicActs>();
        routes
            .MapGet(Path + LegalActRoutes.Address, Find)
            .Public()
            .WithTags(Tag)
            .WithSummary("The consolidated text of an act on a day, also as it was known at an earlier version.")
            .WithMetadata(new PublicAnswer(true, [.. LawQuery.Names]))
            .Produces<PublicAct>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(PublicLaw law, CancellationToken cancellation)
    {
        var (acts, asOf) = await law.List(cancellation);
        return Results.Json(PublicActs.Of(asOf, acts), RequestJson.Options);
    }

    private static async Task<IResult> Find(
        [AsParameters] LegalActRoutes.Named act,
        [FromQuery(Name = LawQuery.OnName), Description("The day, such as `2026-01-31`; today where nothing is said.")]
            string? on,
        [
            FromQuery(Name = LawQuery.VersionName),
            Description("A version of the act's stream; the newest where nothing is said.")
        ]
            string? version,
        PublicLaw law,
        CancellationToken cancellation
    )
    {
        var day = Day(on);
        var known = LawQuery.Version(version);
        if (known is null || (day is null && !string.IsNullOrEmpty(on)))
            return Malformed(known is null ? LawQuery.VersionName : LawQuery.OnName);

        return await law.Find(act.Act, day, known.Value, cancellation) is { } found
            ? Results.Json(PublicAct.Of(found), RequestJson.Options)
            : new ProblemResult(RequestProblems.NotFound);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static ProblemResult Malformed(string name) =>
        new(RequestProblems.ParameterMalformed with { Errors = [new FieldError("/" + name, FieldCodes.Malformed)] });
}
