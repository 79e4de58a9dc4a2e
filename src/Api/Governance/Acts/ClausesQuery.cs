using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Projections;
using Sijil.Projections.Governance;
using Sijil.Projections.Permits;

namespace Sijil.Api.Governance.Acts;

/// <summary>Which clauses somebody looks for, as it stands in the address.</summary>
internal sealed record ClausesQuery(
    [property: FromQuery(Name = "on")]
    [property: Description("The day on which they are law, such as `2026-12-01`; today if left out.")]
        string? On,
    [property: FromQuery(Name = "q")]
    [property: Description(
        "Words of the clause, its address or the title of its act, or how they begin, in any language."
    )]
        string? Text,
    [property: FromQuery(Name = "cursor")] [property: Description("The `next` of the page before.")] string? Cursor,
    [property: FromQuery(Name = "limit")] [property: Description("1 to 100; 50 if left out.")] int? Limit
)
{
    private const int DefaultLimit = 50;
    private const int LongestText = 200;

    public int Size => Limit ?? DefaultLimit;

    public IReadOnlyList<string> Words => SearchText.Words(Text);

    /// <summary>Null where something in the address cannot be read.</summary>
    public DateOnly? Day(DateOnly today) =>
        Limit is < 1 or > Page<ClauseInForce>.LargestSize || Text?.Length > LongestText ? null
        : On is null ? today
        : DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;
}
