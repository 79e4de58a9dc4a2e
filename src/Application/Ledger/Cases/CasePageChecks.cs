namespace Sijil.Application.Ledger.Cases;

/// <summary>What the page of an exported case tells of checking: who did, and how anyone does.</summary>
internal static class CasePageChecks
{
    private const string All = "sijil audit verify case.zip --vkey \"$VKEY\"";

    private const string Signature =
        "openssl cms -verify -cades -binary -inform DER -in signatures/N.p7s -content manifest.json -CAfile AUTHORITY.pem -purpose any -out /dev/null";

    private const string Document = "openssl dgst -sha256 -binary files/NAME | basenc --base64url | tr -d =";

    public static string Of(CaseTexts texts, bool hasEnvelope) =>
        CasePage.Heading(texts["check.heading"])
        + (hasEnvelope ? CasePage.Paragraph(texts["check.register"]) : "")
        + CasePage.Paragraph(texts["check.all"])
        + CasePage.Commands(All)
        + (
            hasEnvelope
                ? CasePage.Paragraph(texts["check.signature"])
                    + CasePage.Commands(Signature)
                    + CasePage.Paragraph(texts["check.document"])
                    + CasePage.Commands(Document)
                : ""
        )
        + $"<p>{CasePage.Link(CasePath.Readme(texts.Language), Sijil.Application.Signatures.DocumentPage.Text(texts["check.readme"]))}</p>\n"
        + CasePage.Paragraph(texts["check.limits"]);
}
