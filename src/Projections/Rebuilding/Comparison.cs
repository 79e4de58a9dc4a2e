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
    private const int NoLimit = 0;

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
        await using var session = store.QuerySession(new SessionOptions { TenantId = municipality, Timeout = NoLimit });
        return await model.Compare(session, progress, cancellation);
    }
}
