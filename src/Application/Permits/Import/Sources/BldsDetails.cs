using System.Collections.Frozen;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>What rows of BLDS say beside the main facts: amounts as the text they are, classes as given.</summary>
internal static class BldsDetails
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "permittypemapped",
        "permitclass",
        "permitclassgroup",
        "permitclassmapped",
        "workclass",
        "workclassgroup",
        "workclassmapped",
        "housingunits",
        "estprojectcost",
        "totalsqft",
    ];

    /// <summary>The mapped values of BLDS 1.2, and what the City of Calgary writes where it maps to none of them.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Mapped = new Dictionary<
        string,
        FrozenSet<string>
    >
    {
        ["permittypemapped"] = FrozenSet.Create(
            "Building",
            "Demolition",
            "Electrical",
            "Fence",
            "Grading",
            "Mechanical",
            "Plumbing",
            "Pool/Spa",
            "Roof"
        ),
        ["permitclassmapped"] = FrozenSet.Create("Residential", "Non-Residential", "Unspecified"),
        ["workclassmapped"] = FrozenSet.Create("New", "Existing"),
    }.ToFrozenDictionary();

    public static bool IsMapped(string column, string value) =>
        Mapped.TryGetValue(column, out var values) && values.Contains(value);
}
