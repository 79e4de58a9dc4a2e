using Sijil.Application.DataRights;

namespace Sijil.Application.Signatures.Documents;

/// <summary>Removes what uploads left behind that were cut off: drafts, and objects of which nothing was recorded.</summary>
/// <remarks>
/// The key of an object is recorded with the document. Where there is no record there is no key, and what is removed could never have been
/// read. Whoever sweeps leaves enough time for an upload under way, and for a database that is still being restored.
/// </remarks>
public sealed class DocumentSweep(IObjectStores objects, DocumentKeys keys)
{
    private const int PageSize = 500;

    /// <param name="before">What was begun or kept since stays.</param>
    /// <returns>How many objects and drafts were removed.</returns>
    public async Task<int> Run(string municipality, DateTimeOffset before, CancellationToken cancellation)
    {
        var store = objects.Open(municipality);
        var removed = await store.RemoveDrafts(before, cancellation);
        var page = new List<string>(PageSize);
        await foreach (var address in store.KeptBefore(before, cancellation))
        {
            page.Add(address);
            if (page.Count == PageSize)
                removed += await Remove(municipality, page, cancellation);
        }

        return removed + await Remove(municipality, page, cancellation);
    }

    private async Task<int> Remove(string municipality, List<string> page, CancellationToken cancellation)
    {
        var recorded = await keys.Recorded(municipality, [.. page], cancellation);
        var orphans = page.Where(address => !recorded.Contains(address)).ToArray();
        foreach (var orphan in orphans)
            await objects.Open(municipality).Remove(orphan, cancellation);
        page.Clear();
        return orphans.Length;
    }
}
