namespace Sijil.Domain.DataRights;

/// <summary>Disclosures, each found by the commitment that it opens: one that opens another is found by nobody.</summary>
public sealed class DisclosureSet(IEnumerable<string> texts)
{
    public static readonly DisclosureSet None = new([]);

    private readonly Dictionary<string, string> byCommitment = texts
        .Select(text => KeyValuePair.Create(Disclosure.CommitmentOf(text), text))
        .DistinctBy(opening => opening.Key)
        .ToDictionary();

    /// <returns>Null where none of them opens it.</returns>
    /// <exception cref="FormatException">What opens it is no disclosure.</exception>
    public Disclosure? Open(string commitment) =>
        byCommitment.GetValueOrDefault(commitment) is { } text ? Disclosure.Parse(text) : null;

    /// <summary>Those that open one of these commitments, in their order.</summary>
    /// <exception cref="FormatException">What opens one of them is no disclosure.</exception>
    public IEnumerable<Disclosure> Open(IEnumerable<string> commitments) =>
        commitments.Select(Open).OfType<Disclosure>();
}
