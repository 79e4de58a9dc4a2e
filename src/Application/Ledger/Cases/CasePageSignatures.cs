using System.Text.Json;
using Sijil.Application.Signatures;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What the page of an exported case tells of an envelope: its documents, and who signed with what.</summary>
internal static class CasePageSignatures
{
    public static string Of(CaseTexts texts, CaseEnvelope envelope) =>
        CasePage.Heading(texts["documents.heading"])
        + CasePage.Table(
            [
                texts["document.place"],
                texts["document.digest"],
                texts["document.length"],
                texts["document.type"],
                texts["document.state"],
            ],
            envelope.Documents.Select((document, place) => Row(texts, document, place + 1))
        )
        + $"<p>{DocumentPage.Text(texts["documents.manifest"])} "
        + $"{CasePage.Link(CasePath.Manifest, DocumentPage.Code(Domain.Ledger.Digest.Of(envelope.Manifest)))}</p>\n"
        + CasePage.Heading(texts["signatures.heading"])
        + (
            envelope.Signatures is []
                ? CasePage.Paragraph(texts["signatures.none"])
                : string.Concat(envelope.Signatures.Select(signature => DocumentPage.List(Facts(texts, signature))))
        );

    private static IEnumerable<string> Row(CaseTexts texts, CaseDocument document, int place) =>
        [
            DocumentPage.Number(place),
            Fingerprint(texts, document),
            DocumentPage.Number(document.Attached.Length),
            DocumentPage.Identifier(document.Attached.MediaType),
            DocumentPage.Text(texts[$"document.{Code(document.State)}"]),
        ];

    /// <summary>Its digest, and what stands in the manifest for it where that is another.</summary>
    private static string Fingerprint(CaseTexts texts, CaseDocument document)
    {
        var standsFor = DocumentPage.Code(document.Attached.Fingerprint());
        if (document.Digest is not { } digest)
            return $"{standsFor} ({DocumentPage.Text(texts["document.commitment"])})";

        var shown = DocumentPage.Code(digest);
        if (document.State == CaseDocumentState.Here)
            shown = CasePage.Link(CasePath.File(digest), shown);
        return document.Attached.Digest is null
            ? $"{shown} ({DocumentPage.Text(texts["document.opened"])} {standsFor})"
            : shown;
    }

    private static IEnumerable<(string Label, string Shown)> Facts(CaseTexts texts, CaseSignature signature)
    {
        if (signature.Slot is { } slot)
            yield return (texts["signature.place"], DocumentPage.Number(slot));
        yield return (texts["event.number"], DocumentPage.Number(signature.Number));
        yield return (texts["signature.content"], Content(texts, signature));
        yield return (
            texts["signature.level"],
            DocumentPage.Text(
                texts.Labels.Value("level", Code(signature.Received.Level)) ?? Code(signature.Received.Level)
            )
        );
        yield return (texts["signature.received"], CasePage.Moment(signature.Received.ReceivedAt));
        foreach (var stamp in signature.TimeStamps)
            yield return (texts["signature.stamped"], CasePage.Moment(stamp.At));
        if (signature.Read is not { } read)
            yield break;

        if (read.ClaimedAt is { } claimed)
            yield return (texts["signature.claimed"], CasePage.Moment(claimed));
        yield return (texts["signature.form"], DocumentPage.Identifier(signature.Level!));
        yield return (texts["signature.evidence"], DocumentPage.Number(signature.Evidence));
        if (read.Certificate is { } certificate)
            yield return (texts["signature.signer"], DocumentPage.Identifier(certificate.Subject));
    }

    private static string Content(CaseTexts texts, CaseSignature signature) =>
        signature switch
        {
            { Content: not null } => CasePage.Link(
                CasePath.Signature(signature.Number),
                DocumentPage.Code(CasePath.Signature(signature.Number))
            ),
            { IsErased: true } => DocumentPage.Text(texts["signature.erased"]),
            { Received.Signature: null } => DocumentPage.Text(texts["signature.act"]),
            _ => DocumentPage.Text(texts["signature.sealed"]),
        };

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
