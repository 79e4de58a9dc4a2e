using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sijil.Application;
using Sijil.Projections;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

/// <summary>Which cases somebody wants to see, as it stands in the address.</summary>
internal sealed record WorkListQuery(
    [property: FromQuery(Name = "state")]
    [property: Description("`submitted`, `valid`, `decided`, `notified` or `withdrawn`.")]
        string? State,
    [property: FromQuery(Name = "unit")]
    [property: Description("One's own unit, which is also the default; in another nothing exists.")]
        string? Unit,
    [property: FromQuery(Name = "officer")]
    [property: Description("`me`, `none` for cases that wait for an officer, or an id that case files show.")]
        string? Officer,
    [property: FromQuery(Name = "deadlineBefore")]
    [property: Description("Only cases whose last day lies before this day, such as `2026-12-01`.")]
        string? DeadlineBefore,
    [property: FromQuery(Name = WorkListQuery.CursorName)]
    [property: Description("The `next` of the page before.")]
        string? Cursor,
    [property: FromQuery(Name = "limit")] [property: Description("1 to 100; 50 if left out.")] int? Limit
)
{
    public const string CursorName = "cursor";
    public const int DefaultLimit = 50;

    private const string Me = "me";
    private const string Nobody = "none";

    /// <summary>Null where something in the address cannot be read.</summary>
    public WorkList? Read(Actor reader)
    {
        if (State is not null && !CaseState.All.Contains(State) || Limit is < 1 or > Page<CaseFile>.LargestSize)
            return null;
        if (DayOf(DeadlineBefore) is not (true, var before) || OfficerOf(reader) is not (true, var officer))
            return null;

        // A unit that is not the reader's has no name, so nothing is found in it.
        var unit = Unit is null || Unit == reader.Unit ? reader.Unit : null;
        return new(unit ?? "", State, officer, before, Unassigned: Officer == Nobody);
    }

    private (bool IsReadable, Guid? Officer) OfficerOf(Actor reader) =>
        Officer switch
        {
            null or Nobody => (true, null),
            Me => (true, reader.Person.Value),
            _ when Guid.TryParseExact(Officer, "D", out var id) => (true, id),
            _ => (false, null),
        };

    private static (bool IsReadable, DateOnly? Day) DayOf(string? text) =>
        text is null ? (true, null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (true, day)
        : (false, null);
}
