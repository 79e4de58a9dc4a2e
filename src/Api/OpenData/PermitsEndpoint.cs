using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Projections;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>The public register for programs: anonymous, read-only and cacheable.</summary>
internal static class PermitsEndpoint
{
    public const string Path = "/api/public/permits";

    private const int UsualSize = 50;
    private const string DayFormat = "yyyy-MM-dd";

    public static async Task<IResult> List(
        HttpContext context,
        [AsParameters] RegisterQuery query,
        [FromQuery(Name = RegisterQuery.CursorName), Description("Where the page before ended: follow its `next`.")]
            string? cursor,
        [
            FromQuery(Name = RegisterQuery.SizeName),
            Description("Entries on a page, 1 to 100; 50 where nothing is said.")
        ]
            string? limit,
        PublicRegister register,
        CancellationToken cancellation
    )
    {
        var (search, faults) = query.Understand(Day);
        var size = Size(limit);
        if (size is null)
            faults = [.. faults, RegisterQuery.SizeName];
        if (faults is not [])
            return Malformed(faults);

        try
        {
            var page = await register.List(search, cursor, size!.Value, cancellation);
            return Json(Answer(context.Response, page, query, limit));
        }
        catch (FormatException)
        {
            return Malformed([RegisterQuery.CursorName]);
        }
    }

    public static async Task<IResult> Find(string number, PermitDetailsReader reader, CancellationToken cancellation) =>
        await reader.Find(number, cancellation) is { } found
            ? Json(PublicPermitDetail.Of(found))
            : new ProblemResult(RequestProblems.NotFound);

    public static async Task<IResult> Statistics(
        RegisterFigures figures,
        RegisterCheckpoint checkpoints,
        CancellationToken cancellation
    )
    {
        var counted = await figures.Current(cancellation);
        return Json(PublicPermitFigures.Of(counted, await checkpoints.Covering(counted.AsOf, cancellation)));
    }

    public static IResult File([AsParameters] RegisterQuery query, PublicRegister register)
    {
        var (search, faults) = query.Understand(Day);
        return faults is [] ? PermitsFile.Of(register, search) : Malformed(faults);
    }

    private static PublicPermitList Answer(
        HttpResponse response,
        Page<PublicPermit> page,
        RegisterQuery query,
        string? limit
    )
    {
        var next = page.Next is null ? null : Path + query.Address(page.Next, limit);
        if (next is not null)
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        return new(page.AsOf ?? 0, [.. page.Items.Select(PublicPermitEntry.Of)], next);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static int? Size(string? limit) =>
        string.IsNullOrEmpty(limit) ? UsualSize
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size is >= 1 and <= Page<PublicPermit>.LargestSize
            ? size
        : null;

    private static IResult Json<T>(T answer) => Results.Json(answer, RequestJson.Options);

    private static ProblemResult Malformed(IEnumerable<string> names) =>
        new(
            RequestProblems.ParameterMalformed with
            {
                Errors = [.. names.Select(name => new FieldError("/" + name, FieldCodes.Malformed))],
            }
        );
}
