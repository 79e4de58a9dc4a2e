using System.Collections.Frozen;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>The types of permits that BLDS sources are known to use: those of the City of Calgary.</summary>
internal static class BldsTypes
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "Residential Improvement Project",
        "Single Construction Permit",
        "Commercial / Multi Family Project",
        "Demolition"
    );

    public static bool Include(string type) => Known.Contains(type);
}
