using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Grants;

/// <summary>Which records a body wants to read, as it stands in the address.</summary>
internal sealed record RecordsQuery(
    [property: FromQuery(Name = "fields")]
    [property: Description("The names of the fields, separated by commas: never more than are needed now.")]
        string? Fields,
    [property: FromQuery(Name = "grant")]
    [property: Description("The grant to read under; without it the oldest one that covers the fields.")]
        Guid? Grant,
    [property: FromQuery(Name = "cursor")] [property: Description("The `next` of the page before.")] string? Cursor,
    [property: FromQuery(Name = "limit")] [property: Description("1 to 100; 50 if left out.")] int? Limit
)
{
    private const int DefaultSize = 50;

    public int Size => Limit ?? DefaultSize;

    public bool IsReadable() =>
        Limit is null or (>= 1 and <= AccessPermission.MaximumSubjects) && FieldNames() is not [];

    public string[] FieldNames() =>
        (Fields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
