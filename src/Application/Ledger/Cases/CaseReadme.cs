using System.Reflection;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What stands in an exported case for people, in three languages; the same in each of one format.</summary>
internal static class CaseReadme
{
    private static readonly string[] Languages = ["ar", "fr", "en"];

    private static readonly IReadOnlyDictionary<string, byte[]> First = All("format1");
    private static readonly IReadOnlyDictionary<string, byte[]> Current = All("format2");

    /// <summary>By path.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(string format) =>
        format == CaseContents.FirstFormat ? First : Current;

    private static Dictionary<string, byte[]> All(string folder) =>
        Languages.ToDictionary(CasePath.Readme, language => Read($"{folder}.readme.{language}.md"));

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
