using Sijil.Application.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Ledger.Cases;

/// <summary>A document that was to be signed.</summary>
/// <param name="Digest">SHA-256, base64url, where it concerns nobody or was opened; null where there is the commitment alone.</param>
internal sealed record CaseDocument(EnvelopeDocument Attached, string? Digest, CaseDocumentState State)
{
    /// <summary>All documents of one case together; whoever needs larger ones reads them in the register.</summary>
    public const long MostBytes = 64L << 20;

    public static IReadOnlyList<CaseDocument> All(IReadOnlyList<EnvelopeDocument> attached, ExportedCase exported)
    {
        var fitting = Fitting([.. attached.Select(document => document.Length)], MostBytes);
        return
        [
            .. attached.Select(
                (document, place) =>
                {
                    var digest =
                        document.Digest ?? CaseEnvelope.Opened(exported, document.Fingerprint(), DocumentFields.Digest);
                    return new CaseDocument(document, digest, StateOf(document, digest, fitting[place], exported));
                }
            ),
        ];
    }

    /// <summary>Which of them a case has room for, in their order. It follows from their lengths, so a reader can tell why one is missing.</summary>
    public static IReadOnlyList<bool> Fitting(IReadOnlyList<long> lengths, long most)
    {
        var left = most;
        return
        [
            .. lengths.Select(length =>
            {
                var fits = length <= left;
                left -= fits ? length : 0;
                return fits;
            }),
        ];
    }

    private static CaseDocumentState StateOf(
        EnvelopeDocument document,
        string? digest,
        bool fits,
        ExportedCase exported
    ) =>
        digest is not null && exported.Documents.ContainsKey(digest) ? CaseDocumentState.Here
        : exported.Erased.Contains(document.Fingerprint()) ? CaseDocumentState.Erased
        : fits ? CaseDocumentState.NotOpened
        : CaseDocumentState.TooLarge;
}

internal enum CaseDocumentState
{
    /// <summary>Its exact bytes are in the case.</summary>
    Here,

    /// <summary>Nobody opened it for this export, or nobody can read it any more.</summary>
    NotOpened,

    /// <summary>Above what a case has room for.</summary>
    TooLarge,

    /// <summary>One of those whom it concerns was erased.</summary>
    Erased,
}
