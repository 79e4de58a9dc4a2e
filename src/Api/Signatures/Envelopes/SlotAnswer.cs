using System.ComponentModel;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Signatures.Envelopes;

/// <summary>What somebody is to sign, for that person alone. It tells nothing of the other signers.</summary>
public sealed record SlotAnswer(
    Guid EnvelopeId,
    int Slot,
    [property: Description("Whether your signature is awaited.")] bool IsWaiting,
    SlotStage Stage,
    EnvelopePhase Envelope,
    string Policy,
    int PolicyVersion,
    SignatureLevel RequiredLevel,
    bool MayDelegate,
    bool IsDelegated,
    IReadOnlyList<SlotAnswer.Document> Documents,
    [property: Description(
        "SHA-256 over the canonical list of the documents: what is presented and signed is compared with it."
    )]
        string ManifestDigest,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt,
    [property: Description("What can be agreed to, in each language.")]
        IReadOnlyList<SlotAnswer.ConsentText> ConsentTexts,
    [property: Description("Of the text that was agreed to; null where there is no consent.")] string? ConsentDigest,
    bool HasCertificate,
    [property: Description("The session in which what was shown can be signed; null where none is open.")]
        Guid? Session,
    [property: Description("The time that a signature made in this session may claim. It proves nothing.")]
        DateTimeOffset? ClaimedAt,
    SignatureLevel? ReachedLevel,
    DateTimeOffset? SignedAt,
    RefusalReason? RefusalReason,
    int Reminders
)
{
    public sealed record Document(
        [property: Description("SHA-256 of the exact bytes; null for a document about a person.")] string? Digest,
        [property: Description("Stands for the digest of a document about a person.")] string? Commitment,
        long Length,
        string MediaType
    );

    public sealed record ConsentText(string Language, string Text, string Digest);

    private static readonly IReadOnlyList<ConsentText> Texts =
    [
        TextIn("ar", Domain.Signatures.Envelopes.ConsentTexts.Current.Arabic),
        TextIn("fr", Domain.Signatures.Envelopes.ConsentTexts.Current.French),
        TextIn("en", Domain.Signatures.Envelopes.ConsentTexts.Current.English),
    ];

    internal static SlotAnswer Of(SlotInEnvelope found, Guid person, DateTimeOffset now)
    {
        var (slot, envelope) = found;
        return new(
            envelope.Id,
            slot.Number,
            found.WaitsFor(person, now),
            slot.Stage,
            envelope.Phase,
            envelope.Policy,
            envelope.PolicyVersion,
            slot.RequiredLevel,
            slot.MayDelegate,
            slot.IsDelegated,
            [
                .. envelope.Documents.Select(it => new Document(
                    it.Digest,
                    it.SealedDigest?.Commitment,
                    it.Length,
                    it.MediaType
                )),
            ],
            slot.ManifestDigest,
            slot.InvitedAt,
            slot.ExpiresAt,
            Texts,
            slot.ConsentDigest,
            slot.HasCertificate,
            slot.Session,
            slot.ClaimedAt,
            slot.ReachedLevel,
            slot.SignedAt,
            slot.RefusalReason,
            slot.Reminders
        );
    }

    private static ConsentText TextIn(string language, string text) =>
        new(language, text, Domain.Signatures.Envelopes.ConsentTexts.DigestOf(text));
}
