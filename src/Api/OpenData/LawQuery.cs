using System.Globalization;

namespace Sijil.Api.OpenData;

/// <summary>How an act is asked for in an address.</summary>
internal static class LawQuery
{
    public const string OnName = "on";
    public const string VersionName = "version";

    public static readonly IReadOnlyList<string> Names = [OnName, VersionName];

    /// <summary>A version of an act's stream; zero for the newest, null where it is none.</summary>
    public static long? Version(string? text) =>
        string.IsNullOrEmpty(text) ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version
        : null;

    /// <summary>The query under which a text is read as it was known.</summary>
    public static string Address(DateOnly on, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"?{OnName}={on:yyyy-MM-dd}&{VersionName}={version}");
}
