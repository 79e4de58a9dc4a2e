using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Ledger.Cases;

/// <summary>A signature that was received in an envelope.</summary>
/// <param name="Number">Of the event that tells of it.</param>
/// <param name="Slot">The place at which was signed, counted from one; null where the case does not say.</param>
/// <param name="Content">The signature itself, where it was opened for this export.</param>
/// <param name="Certificate">The digest of the bound certificate, where it was opened.</param>
/// <param name="Read">What stands in the signature; null where it was not opened or is none over what was to be signed.</param>
internal sealed record CaseSignature(
    long Number,
    SignatureReceived Received,
    int? Slot,
    byte[]? Content,
    string? Certificate,
    ReadSignature? Read,
    bool IsErased
)
{
    public static CaseSignature Of(ExportedEvent known, IReadOnlyList<object?> facts, ExportedCase exported)
    {
        var received = (SignatureReceived)known.Fact!;
        var opened = CaseEnvelope.Opened(exported, received.Signature?.Commitment, EnvelopeFields.Signature);
        var content = opened is null ? null : Decoded(opened);
        var attached = facts.OfType<DocumentAttached>().Select(fact => fact.Document);
        return new(
            known.Leaf.Sequence,
            received,
            facts.OfType<SignerInvited>().FirstOrDefault(fact => fact.SlotId == received.SlotId)?.Slot.Number,
            content,
            CaseEnvelope.Opened(exported, received.CertificateCommitment, EnvelopeFields.Certificate),
            content is not null && CadesReading.Read(content, Manifest.BytesOf(attached)) is [var read] ? read : null,
            received.Signature is { } value && exported.Erased.Contains(value.Commitment)
        );
    }

    /// <summary>The tokens that are over this signature. Whether their authority is to be believed is for whoever checks.</summary>
    public IReadOnlyList<ReadTimeStamp> TimeStamps =>
        [.. Read?.TimeStamps.Where(stamp => stamp.Part == StampedPart.Signature && stamp.ImprintMatches) ?? []];

    /// <summary>How much travels with it, as far as that can be told without trusting anybody, such as <c>CAdES-T</c>.</summary>
    public string? Level =>
        Read is { HasAllAttributes: true, Certificate: not null }
            ? $"{Read.Form}-{(TimeStamps is [] ? "B" : "T")}"
            : Read?.Form;

    /// <summary>Lists and answers about revocation that travel with it and with its tokens.</summary>
    public int Evidence =>
        (Read?.Evidence ?? [])
            .Concat(TimeStamps.SelectMany(stamp => stamp.Token.Evidence))
            .DistinctBy(each => each.Digest)
            .Count();

    /// <returns>Nothing where it is no base64: there is no signature then.</returns>
    private static byte[] Decoded(string opened)
    {
        var bytes = new byte[opened.Length];
        return Convert.TryFromBase64String(opened, bytes, out var length) ? bytes[..length] : [];
    }
}
