using System.Reflection;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What stands in an exported case for people, in three languages; the same in each of one format.</summary>
internal static class CaseReadme
{
    public static readonly IReadOnlyDictionary<string, byte[]> Files = new[] { "ar", "fr", "en" }.ToDictionary(
        CasePath.Readme,
        language => Read($"readme.{language}.md")
    );

    private static byte[] Read(string name)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"Sijil.Application.Ledger.Cases.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
