namespace Sijil.Application.Signatures.Envelopes;

/// <summary>The names of what is sealed about envelopes.</summary>
public static class EnvelopeFields
{
    /// <summary>The digest of a signer's certificate; sealed as the signer's.</summary>
    public const string Certificate = "certificate-digest";

    /// <summary>A signature with its certificate, in base64; sealed as the signer's.</summary>
    public const string Signature = "signature";

    /// <summary>The digest of the document by which somebody signs for another; sealed as that of who delegates.</summary>
    public const string Mandate = "mandate-digest";

    /// <summary>Why somebody does not sign; sealed as theirs.</summary>
    public const string Refusal = "refusal-explanation";

    /// <summary>Why an envelope was taken back; sealed as that of who did.</summary>
    public const string Voiding = "voiding-explanation";

    /// <summary>How a signature was judged, step by step; sealed as the signer's, whom it names.</summary>
    public const string Report = "validation-report";

    /// <summary>What responders had said of certificates when a signature was judged; sealed as the signer's.</summary>
    public const string Answers = "validation-answers";
}

/// <summary>The processing activities of envelopes, which every municipality begins with.</summary>
public static class EnvelopeActivities
{
    public const string Signing = "signatures.envelopes";

    /// <summary>Judging a signature that was taken in once more, or reaching a verdict on it again.</summary>
    public const string Judging = "signatures.judging";

    /// <summary>Showing a document to somebody who is to sign it.</summary>
    public const string Presenting = "signatures.presenting";

    /// <summary>Handing out what was signed with what proves it.</summary>
    public const string Evidence = "signatures.evidence";
}
