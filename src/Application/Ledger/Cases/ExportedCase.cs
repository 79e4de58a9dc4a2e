using System.Text;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>A case out of a register, with everything that shows offline that it is as the log has it.</summary>
/// <param name="Stream">What was asked for; the others of the case are joined to it.</param>
/// <param name="IsPublic">Without what only those may read who read everything that is recorded.</param>
/// <param name="Key">Of the log. Whoever verifies had better come by it elsewhere.</param>
/// <param name="Checkpoint">The note that every proof ends with.</param>
/// <param name="Events">In the order of the log.</param>
/// <param name="Disclosures">By commitment: what is public, and what was opened.</param>
/// <param name="Documents">By digest: what the seals of the case speak of, and what persons signed where that was opened.</param>
/// <param name="Erased">Commitments of sealed values that the register says were erased. Nobody has the values any more.</param>
/// <param name="Format">Which files there are and what the readmes say; see <see cref="CaseContents"/>.</param>
public sealed record ExportedCase(
    Guid Stream,
    bool IsPublic,
    VerifierKey Key,
    byte[] Checkpoint,
    IReadOnlyList<ExportedEvent> Events,
    IReadOnlyDictionary<string, string> Disclosures,
    IReadOnlyDictionary<string, byte[]> Documents,
    IReadOnlySet<string> Erased,
    string Format = CaseContents.CurrentFormat
)
{
    /// <summary>Commitments whose values only the vault has.</summary>
    public IReadOnlyCollection<string> Sealed =>
        [
            .. Events
                .SelectMany(exported => exported.Leaf.Values)
                .Where(value => value.IsSealed && !Disclosures.ContainsKey(value.Commitment))
                .Select(value => value.Commitment)
                .Distinct(),
        ];

    /// <summary>Adds what was opened.</summary>
    public ExportedCase With(IEnumerable<KeyValuePair<string, string>> opened) =>
        this with
        {
            Disclosures = Disclosures.Concat(opened).ToDictionary(),
        };

    /// <summary>Adds documents, by their digests.</summary>
    public ExportedCase With(IEnumerable<KeyValuePair<string, byte[]>> documents) =>
        this with
        {
            Documents = Documents.Concat(documents).DistinctBy(file => file.Key).ToDictionary(),
        };

    /// <summary>Every file, in the order in which they stand in the archive: the same case has the same bytes.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files()
    {
        foreach (var (path, content) in CaseReadme.Of(Format))
            yield return (path, content);
        yield return (CasePath.Key, Encoding.UTF8.GetBytes($"{Key}\n"));
        yield return (CasePath.Checkpoint, Checkpoint);
        yield return (CasePath.Contents, CaseContents.Of(this).ToBytes());
        foreach (var file in Events.SelectMany(exported => exported.Files()))
            yield return file;
        foreach (var (commitment, text) in Disclosures.OrderBy(known => known.Key, StringComparer.Ordinal))
            yield return (CasePath.Disclosure(commitment), Encoding.ASCII.GetBytes(text));
        foreach (var (digest, content) in Documents.OrderBy(known => known.Key, StringComparer.Ordinal))
            yield return (CasePath.File(digest), content);
        if (Format == CaseContents.FirstFormat)
            yield break;

        var envelope = CaseEnvelope.Of(this);
        foreach (var file in envelope?.Files() ?? [])
            yield return file;
        yield return (CasePath.Page, CasePage.Of(this, envelope));
    }

    /// <summary>Says nothing, because it may hold what was opened.</summary>
    public override string ToString() => nameof(ExportedCase);
}
