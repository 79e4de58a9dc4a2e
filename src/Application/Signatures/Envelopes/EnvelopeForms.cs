using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>A document that is to be signed.</summary>
/// <param name="Digest">SHA-256 of its exact bytes, base64url.</param>
/// <param name="Length">In bytes.</param>
/// <param name="AboutNationalId">Of whom it says something; null for a public act.</param>
public sealed record DocumentForm(string Digest, long Length, string MediaType, string? AboutNationalId)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DocumentForm);
}

/// <summary>Somebody who is to sign.</summary>
public sealed record SignerForm(string NationalId, int Order, SignatureLevel RequiredLevel, bool MayDelegate)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SignerForm);
}

/// <summary>Until when an envelope can be signed, and when those are reminded who have not.</summary>
public sealed record SendingForm(DateTimeOffset ExpiresAt, ReminderPlan Reminders);

/// <summary>An envelope from its beginning to its sending.</summary>
/// <param name="Policy">The code of a policy.</param>
public sealed record WholeEnvelopeForm(
    string Policy,
    IReadOnlyList<DocumentForm> Documents,
    IReadOnlyList<SignerForm> Signers,
    SendingForm Sending
);

/// <summary>What a signer hands in.</summary>
/// <param name="SignedDigest">The manifest of what they sign.</param>
/// <param name="Signature">A detached CAdES signature in DER; null where the act itself is the signature.</param>
public sealed record SignatureForm(SigningSessionId Session, string SignedDigest, byte[]? Signature)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(SignatureForm);
}
