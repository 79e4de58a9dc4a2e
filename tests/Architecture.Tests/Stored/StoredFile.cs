using Sijil.Application;
using Sijil.Domain;

namespace Sijil.Architecture.Tests.Stored;

/// <summary>The written-down form of one kind of event. The files are laid out to be read; only space between values differs.</summary>
internal static class StoredFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stored");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!);

    /// <summary>Forms that lie in databases from before an optional member was added.</summary>
    private static readonly string Earlier = Path.Combine(Folder, "Earlier");

    public static IEnumerable<string> EarlierNames =>
        Directory.EnumerateFiles(Earlier, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public static string Text(StoredEvent kind) =>
        Compact(File.ReadAllText(Path.Combine(Folder, $"{kind.Alias}.json")));

    public static string EarlierText(StoredEvent kind) =>
        Compact(File.ReadAllText(Path.Combine(Earlier, $"{kind.Alias}.json")));

    public static StoredEvent Kind(string alias) =>
        EventCatalogue.Find(alias) ?? throw new InvalidOperationException($"{alias} is not in the catalogue.");

    /// <summary>What is signed of a decision as data, laid out to be read.</summary>
    public static string OfStatement(string form) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Statements", $"{form}.json"));

    /// <summary>Leaves out the space between values and touches nothing else.</summary>
    private static string Compact(string json)
    {
        var inText = false;
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"' && (i == 0 || json[i - 1] != '\\'))
                inText = !inText;
            if (inText || !char.IsWhiteSpace(json[i]))
                kept.Append(json[i]);
        }

        return kept.ToString();
    }
}
