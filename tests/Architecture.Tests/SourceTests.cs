namespace Sijil.Architecture.Tests;

/// <summary>The shape of the source: one context, one folder; one file, one thought.</summary>
public class SourceTests
{
    private const int LongestFile = 200;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly string[] Longer = [];

    internal static readonly string Root = FindRoot(new(AppContext.BaseDirectory));

    private static readonly string[] Contexts = ["Governance", "Permits", "Signatures", "DataRights", "Ledger"];

    private static readonly IReadOnlyList<string> Files =
    [
        .. Sources().Select(path => Path.GetRelativePath(Root, path)),
    ];

    [Fact]
    public void A_file_is_no_longer_than_a_thought() =>
        Assert.All(
            Files.Except(Longer),
            path => Assert.True(Lines(path).Length <= LongestFile, $"{path} has {Lines(path).Length} lines.")
        );

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.All(
            Files,
            path =>
                Assert.All(
                    Lines(path).Where(line => line.StartsWith("namespace ", StringComparison.Ordinal)),
                    line => Assert.Equal($"namespace {Namespace(path)};", line)
                )
        );

    [Fact]
    public void The_domain_has_a_folder_for_each_context_and_no_other() =>
        Assert.Subset(
            Contexts.ToHashSet(),
            Directory
                .EnumerateDirectories(Path.Combine(Root, "src", "Domain"))
                .Select(path => Path.GetFileName(path)!)
                .Except(["bin", "obj"])
                .ToHashSet()
        );

    [Fact]
    public void Files_are_found() => Assert.Contains(Path.Combine("src", "Domain", "StoredEvent.cs"), Files);

    private static string Namespace(string path) =>
        Path.GetDirectoryName(path)!
            .Replace("src", "Sijil", StringComparison.Ordinal)
            .Replace(Path.DirectorySeparatorChar, '.');

    private static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Generated"));

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")) ? folder.FullName
        : folder.Parent is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException("The root of the project was not found.");
}
