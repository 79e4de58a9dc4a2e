using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What came of verifying an exported case.</summary>
/// <param name="Log">The origin of the log; null where the checkpoint is not to be trusted.</param>
/// <param name="Fault">The first file that is not what it should be; null where all are.</param>
public sealed record CaseReport(string? Log, TreeHead Head, CaseCounts Counts, CaseFault? Fault);

/// <param name="IsPublic">True where what is not public is not in it, and so cannot be made anew.</param>
/// <param name="Public">Values whose text is in the case, as it stands beside the log.</param>
/// <param name="Withdrawn">Values whose text is not, or no longer, public.</param>
/// <param name="Opened">Personal or restricted values that were opened for this export.</param>
/// <param name="Sealed">Those of which there is the commitment alone.</param>
/// <param name="Erased">Personal or restricted values that the register says were erased.</param>
/// <param name="Seals">Documents under a seal.</param>
/// <param name="Documents">Documents of an envelope whose exact bytes are in the case.</param>
/// <param name="Absent">Documents of an envelope that are not in it: not opened, too large, or erased.</param>
/// <param name="Signatures">Signatures of persons that were opened: over the manifest, and by the certificate that was bound where that was opened too.</param>
/// <param name="TimeStamps">Tokens inside these signatures. Whether their authorities are to be believed is for whoever checks.</param>
public sealed record CaseCounts(
    bool IsPublic,
    int Streams,
    int Events,
    int Public,
    int Withdrawn,
    int Opened,
    int Sealed,
    int Erased,
    int Seals,
    int Documents,
    int Absent,
    int Signatures,
    int TimeStamps
)
{
    internal static readonly CaseCounts None = new(false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    internal static CaseCounts Of(ExportedCase exported, CaseEnvelope? envelope, int seals)
    {
        var values = CaseContents
            .Of(exported)
            .Values.DistinctBy(value => value.Commitment)
            .CountBy(value => value.State)
            .ToDictionary();
        CaseDocument[] documents = [.. envelope?.Documents ?? []];
        CaseSignature[] opened = [.. envelope?.Signatures.Where(signature => signature.Content is not null) ?? []];
        return new(
            exported.IsPublic,
            exported.Events.Select(known => known.Leaf.StreamId).Distinct().Count(),
            exported.Events.Count,
            values.GetValueOrDefault(CaseValueState.Public),
            values.GetValueOrDefault(CaseValueState.Withdrawn),
            values.GetValueOrDefault(CaseValueState.Opened),
            values.GetValueOrDefault(CaseValueState.Sealed),
            values.GetValueOrDefault(CaseValueState.Erased),
            seals,
            documents.Count(document => document.State == CaseDocumentState.Here),
            documents.Count(document => document.State != CaseDocumentState.Here),
            opened.Length,
            opened.Sum(signature => signature.TimeStamps.Count)
        );
    }
}

/// <param name="Path">Of the file in the archive.</param>
/// <param name="Reason">For people, in English.</param>
public sealed record CaseFault(string Path, string Reason);
