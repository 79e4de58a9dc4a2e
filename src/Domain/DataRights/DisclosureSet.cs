namespace Sijil.Domain.DataRights;

/// <summary>Disclosures, each found by the commitment that it opens. What is no disclosure opens nothing.</summary>
public sealed class DisclosureSet(IEnumerable<string> texts)
{
    public static readonly DisclosureSet None = new([]);

    private readonly Dictionary<string, string> byCommitment = texts
        .Select(text => KeyValuePair.Create(Disclosure.CommitmentOf(text), text))
        .DistinctBy(opening => opening.Key)
        .ToDictionary();

    /// <returns>Null where none of them opens it.</returns>
    public Disclosure? Open(string commitment) =>
        byCommitment.GetValueOrDefault(commitment) is { } text ? Disclosure.Find(text) : null;

    /// <summary>Those that open one of these commitments, in their order.</summary>
    public IEnumerable<Disclosure> Open(IEnumerable<string> commitments) =>
        commitments.Select(Open).OfType<Disclosure>();
}
