using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Envelopes;

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
    IReadOnlyList<DocumentId> Documents,
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
