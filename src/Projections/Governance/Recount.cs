using System.Globalization;
using Marten;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Projections.Governance;

/// <summary>What comes of counting anew from the events alone, beside what is published.</summary>
/// <param name="Kind">What was recounted, such as <c>proposal</c>.</param>
/// <param name="AsOf">The number of the last event that the published count has in it, and so this one.</param>
public sealed record Recount(Guid Id, string Kind, long AsOf, IReadOnlyList<RecountedFigure> Figures)
{
    /// <summary>Each of them tells of an id that is none of its own by null.</summary>
    private static readonly IReadOnlyList<Func<IQuerySession, Guid, CancellationToken, Task<Recount?>>> Kinds =
    [
        PublishedProposalCount.Recount,
        PublishedVoteCount.Recount,
    ];

    public bool Agrees() => Figures.All(figure => figure.Counted == figure.Published);

    /// <returns>Null where nothing of that id has a count.</returns>
    public static async Task<Recount?> Of(IQuerySession session, Guid id, CancellationToken cancellation)
    {
        foreach (var kind in Kinds)
            if (await kind(session, id, cancellation) is { } recount)
                return recount;
        return null;
    }
}

/// <summary>One figure, as it was counted and as it is published; a dash where there is none.</summary>
public sealed record RecountedFigure(string Name, string Counted, string Published)
{
    public static RecountedFigure Of(string name, object? counted, object? published) =>
        new(name, Written(counted), Written(published));

    private static string Written(object? value) =>
        value is null ? "-" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
