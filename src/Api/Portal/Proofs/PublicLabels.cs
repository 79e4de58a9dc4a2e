using System.Globalization;
using Microsoft.Extensions.Options;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Api.OpenData;
using Sijil.Api.Security;
using Sijil.Application.Ledger;

namespace Sijil.Api.Portal.Proofs;

/// <summary>How this portal writes what stands in the log, so that anyone can render a value again and compare.</summary>
/// <param name="Words">By <c>kind.</c>, <c>member.</c> or <c>value.</c> and what it is about.</param>
/// <param name="Months">From the first to the last.</param>
/// <param name="Day">A day, with places for its number, month and year.</param>
/// <param name="FirstDay">How the first day of a month is written.</param>
/// <param name="Thousands">What parts thousands.</param>
/// <param name="Zero">The digit from which the others count.</param>
public sealed record PublicLabels(
    string Language,
    IReadOnlyDictionary<string, string> Words,
    IReadOnlyList<string> Months,
    string Day,
    string FirstDay,
    string Thousands,
    string Zero,
    string Yes,
    string No,
    string None
)
{
    private const int MonthsOfAYear = 12;

    internal static PublicLabels Of(CultureInfo language, ArabicDigits digits)
    {
        var text = new PageText(language, digits);
        return new(
            text.Language,
            new LogLabels(language).All,
            [
                .. Enumerable
                    .Range(1, MonthsOfAYear)
                    .Select(month => text[$"month.{month.ToString(CultureInfo.InvariantCulture)}"]),
            ],
            text["date.day"],
            text["date.first"] is "1" ? text.NumberText(1) : text["date.first"],
            text.NumberText(1000)[1..^3],
            text.NumberText(0),
            text["proof.yes"],
            text["proof.no"],
            text["proof.none"]
        );
    }
}

/// <summary>Publishes the words.</summary>
internal static class PublicLabelsEndpoint
{
    public const string Path = "/api/public/labels";

    public static void MapPublicLabels(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path + "/{language}", Get)
            .Public()
            .WithTags("Transparency log")
            .WithSummary("The words in which the portal writes what stands in the log, in one of its languages")
            .WithMetadata(new PublicAnswer(true, []))
            .Produces<PublicLabels>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(string language, IOptions<PortalOptions> portal) =>
        ReaderLanguage.All.FirstOrDefault(known => known.Name == language) is { } found
            ? Results.Json(PublicLabels.Of(found, portal.Value.ArabicDigits), RequestJson.Options)
            : new ProblemResult(RequestProblems.NotFound);
}
