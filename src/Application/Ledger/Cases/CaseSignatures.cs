using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The documents and signatures of an envelope, against what the log says of them.</summary>
/// <remarks>
/// That a signature is over these documents and by the certificate that was bound needs no trust, and is found here. Whether the
/// authority behind the certificate is to be trusted is for whoever checks: <c>signature verify</c> asks that.
/// </remarks>
internal static class CaseSignatures
{
    /// <exception cref="WrongFileException">One of the files is not what the log speaks of.</exception>
    public static void Verify(ExportedCase exported, CaseEnvelope envelope)
    {
        foreach (var known in exported.Events)
            VerifyFrozen(known, envelope);
        VerifyStored(exported);
        foreach (var document in envelope.Documents.Where(each => each.State == CaseDocumentState.Here))
        {
            if (exported.Documents[document.Digest!].Length != document.Attached.Length)
                throw new WrongFileException(
                    CasePath.File(document.Digest!),
                    "It has another length than was recorded."
                );
        }

        foreach (var signature in envelope.Signatures.Where(each => each.Content is not null))
            Verify(signature);
    }

    /// <summary>What was sent and what was signed is what follows from the documents.</summary>
    private static void VerifyFrozen(ExportedEvent known, CaseEnvelope envelope)
    {
        var digest = known.Fact switch
        {
            EnvelopeSent fact => fact.ManifestDigest,
            SignatureReceived fact => fact.SignedDigest,
            _ => null,
        };
        if (digest is not null && digest != Digest.Of(envelope.Manifest))
            throw new WrongFileException(
                CasePath.Recorded(known.Leaf.Sequence),
                "It speaks of other documents than were attached."
            );
    }

    /// <summary>What was attached is what was stored.</summary>
    private static void VerifyStored(ExportedCase exported)
    {
        var stored = exported
            .Events.Select(known => known.Fact)
            .OfType<DocumentStored>()
            .ToDictionary(
                fact => fact.DocumentId,
                fact => new EnvelopeDocument(
                    fact.Digest,
                    fact.SealedDigest,
                    fact.Length,
                    fact.MediaType,
                    fact.DocumentId
                )
            );
        foreach (var known in exported.Events)
        {
            if (
                known.Fact is DocumentAttached { Document: { Stored: { } id } attached }
                && stored.TryGetValue(id, out var document)
                && document != attached
            )
                throw new WrongFileException(
                    CasePath.Recorded(known.Leaf.Sequence),
                    "It attaches something else than was stored."
                );
        }
    }

    private static void Verify(CaseSignature signature)
    {
        var path = CasePath.Signature(signature.Number);
        if (signature.Read is not { } read)
            throw new WrongFileException(path, "It has not the form of a signature.");
        if (read.DigestMatches != true || read.Certificate is null || read.Value.IsOf(read.Certificate) != true)
            throw new WrongFileException(path, "It is no signature over the manifest.");
        if (signature.Certificate is { } bound && Digest.Of(read.Certificate.RawData) != bound)
            throw new WrongFileException(path, "It was made with another certificate than was bound.");
    }
}
