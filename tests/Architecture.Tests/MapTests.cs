using Sijil.Application;
using Sijil.Domain;

namespace Sijil.Architecture.Tests;

/// <summary>docs/map.md says of every event what of it is public; whoever changes one changes the other.</summary>
public class MapTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(SourceTests.Root, "docs", "map.md"));

    public static TheoryData<string> Aliases => [.. EventCatalogue.All.Select(kind => kind.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void The_map_says_what_of_an_event_is_public(string alias)
    {
        var kind = EventCatalogue.Find(alias)!;

        Assert.Equal(kind.PublicFacts, PublicInTheMap(kind));
    }

    [Fact]
    public void The_map_says_of_a_stream_once_what_decisions_about_it_rest_on()
    {
        var streams = Rows.SkipWhile(row => row != "## Streams")
            .TakeWhile(row => row != "## Read models")
            .Where(row => row.StartsWith("| ", StringComparison.Ordinal))
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries)[1])
            .ToArray();

        Assert.NotEmpty(streams);
        Assert.Equal(streams.Distinct(), streams);
    }

    private static IEnumerable<string> PublicInTheMap(StoredEvent kind) =>
        Rows.Single(row =>
                row.StartsWith($"| `{(kind.Version == 1 ? kind.Name : kind.Alias)}` |", StringComparison.Ordinal)
            )
            .Split('|', StringSplitOptions.TrimEntries)[3]
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Where(member => !member.StartsWith('◊'));
}
