using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>
/// Which entries of a log commit to which published address. It follows from the entries and from what opens them; what is withdrawn has
/// no line in it.
/// </summary>
/// <remarks>
/// It makes no difference when a withdrawal becomes known: the same entries, openings and withdrawals give the same root. Not safe for
/// several threads.
/// </remarks>
public sealed class AddressIndex
{
    private readonly Dictionary<Guid, List<(LookupKey Key, long Entry)>> lines = [];
    private readonly Dictionary<Guid, List<long>> unopened = [];

    public LookupIndex Index { get; } = new();

    /// <summary>The entries with a published text that nothing opens and no withdrawal accounts for, in the order of the log.</summary>
    public IReadOnlyList<long> Unopened => [.. unopened.Values.SelectMany(entries => entries).Order()];

    /// <summary>Takes the next entry of the log.</summary>
    /// <param name="openings">What opens its commitments, as far as it is published.</param>
    public void Append(AddressEntry entry, DisclosureSet openings)
    {
        if (entry is { Stream: { } withdrawn, Withdraws: true })
            Withdraw(withdrawn);

        var opened = openings.Open(entry.Commitments).ToArray();
        if (entry.Stream is { } stream && opened.Length < entry.Commitments.Count)
            Of(unopened, stream).Add(Index.Size);

        LookupKey? key = opened.Select(PublishedAddress.In).OfType<string>().FirstOrDefault() is { } address
            ? LookupKey.OfAddress(address)
            : null;
        if (key is { } found)
            Of(lines, entry.Stream!.Value).Add((found, Index.Size));
        Index.Append(key);
    }

    /// <summary>The texts that were published in a stream so far are withdrawn. To say it again changes nothing.</summary>
    public void Withdraw(Guid stream)
    {
        unopened.Remove(stream);
        if (lines.Remove(stream, out var gone))
            foreach (var (key, entry) in gone)
                Index.Remove(key, entry);
    }

    private static List<T> Of<T>(Dictionary<Guid, List<T>> byStream, Guid stream) =>
        byStream.TryGetValue(stream, out var known) ? known : byStream[stream] = [];
}
