using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>How many of one class in one area may take part on one day.</summary>
public sealed record EligibleCount(ResidenceClass Class, string Area, int Count);

/// <summary>An area, or some of them together, by which supports of one class are counted and shown.</summary>
/// <param name="Code">The codes of the areas, joined by <c>+</c>.</param>
/// <param name="Eligible">How many of the class could take part when the proposal was published.</param>
public sealed record CountingArea(ResidenceClass Class, string Code, IReadOnlyList<string> Areas, int Eligible)
{
    /// <summary>Fewer than these are not shown by themselves: somebody could tell who they are.</summary>
    public const int Fewest = 100;

    private const char Joint = '+';

    /// <summary>
    /// Areas in which fewer than a hundred of a class may take part are counted together; as long as those are fewer than a hundred, the
    /// next smallest area of the class is counted with them.
    /// </summary>
    /// <param name="eligible">What is not named has nobody who may take part, yet.</param>
    /// <param name="areas">Of the electorate; no other may be among the counts.</param>
    public static IReadOnlyList<CountingArea> Of(
        IReadOnlyCollection<EligibleCount> eligible,
        IReadOnlyCollection<string> areas,
        IReadOnlyCollection<ResidenceClass> classes
    ) =>
        eligible.Any(count => !areas.Contains(count.Area) || !classes.Contains(count.Class))
            ? throw new ArgumentException("Who is counted belongs to the electorate.", nameof(eligible))
            : [.. classes.Order().SelectMany(it => Merged(it, CountsOf(it, eligible, areas)))];

    private static EligibleCount[] CountsOf(
        ResidenceClass @class,
        IReadOnlyCollection<EligibleCount> eligible,
        IReadOnlyCollection<string> areas
    ) =>
        [
            .. areas
                .Select(area => new EligibleCount(
                    @class,
                    area,
                    eligible.Where(it => it.Class == @class && it.Area == area).Sum(it => it.Count)
                ))
                .OrderBy(it => it.Count)
                .ThenBy(it => it.Area, StringComparer.Ordinal),
        ];

    private static IEnumerable<CountingArea> Merged(ResidenceClass @class, EligibleCount[] ascending)
    {
        var merged = ascending.TakeWhile(it => it.Count < Fewest).Count();
        while (merged > 0 && merged < ascending.Length && ascending.Take(merged).Sum(it => it.Count) < Fewest)
            merged++;

        return ascending
            .Skip(merged)
            .Select(it => Together(@class, [it]))
            .Concat(merged > 0 ? [Together(@class, ascending[..merged])] : [])
            .OrderBy(it => it.Code, StringComparer.Ordinal);
    }

    private static CountingArea Together(ResidenceClass @class, EligibleCount[] counts)
    {
        string[] areas = [.. counts.Select(it => it.Area).Order(StringComparer.Ordinal)];
        return new(@class, string.Join(Joint, areas), areas, counts.Sum(it => it.Count));
    }
}
