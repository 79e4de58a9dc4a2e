using Marten;
using Marten.Services;

namespace Sijil.Projections.Rebuilding;

/// <summary>
/// Makes a municipality's read models again from its events, beside the ones in use, and tells where the two differ. Nothing is
/// changed, and the register may be in use meanwhile: documents, events and progress are read at one moment.
/// </summary>
public sealed class Comparison(IDocumentStore store)
{
    /// <summary>Sorting all events of a city takes longer than any page may.</summary>
    internal const int NoLimit = 0;

    private const int Often = 500;

    public async Task<IReadOnlyList<ComparisonReport>> Of(
        string municipality,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        var reports = new List<ComparisonReport>();
        foreach (var model in ReadModels.All)
            reports.Add(await Of(model, municipality, cancellation, progress));
        return reports;
    }

    /// <param name="progress">Is told the number of documents compared so far, now and then.</param>
    public async Task<ComparisonReport> Of(
        ReadModel model,
        string municipality,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        var differences = new List<Difference>();
        var (documents, count) = (0L, 0L);
        long? asOf = null;
        await using var session = store.QuerySession(new SessionOptions { TenantId = municipality, Timeout = NoLimit });
        await foreach (var document in model.Documents(session, until: null, cancellation))
        {
            asOf = document.AsOf;
            if (document is { Made: null, InUse: null })
                continue;

            if (++documents % Often == 0)
                progress?.Report(documents);
            if (Differing(document) is { } difference && ++count <= ComparisonReport.MostShown)
                differences.Add(difference);
        }

        progress?.Report(documents);
        return new(model.Name, asOf, documents, count, differences);
    }

    private static Difference? Differing(RebuiltDocument document) =>
        document switch
        {
            { Made: null } => new(document.Id, DifferenceKind.Extra, []),
            { InUse: null } => new(document.Id, DifferenceKind.Missing, []),
            _ when document.IsAsInUse() => null,
            _ => new(document.Id, DifferenceKind.Changed, JsonDifference.Between(document.Made, document.InUse)),
        };
}
