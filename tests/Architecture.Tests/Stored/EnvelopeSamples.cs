using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Architecture.Tests.Stored;

internal static class EnvelopeSamples
{
    private static readonly EnvelopeId Envelope = new(Guid.Parse("00000000-0000-4000-8000-0000000000c0"));
    private static readonly SlotId Slot = SlotId.Of(Envelope, 1);
    private static readonly SigningSessionId Session = new(Guid.Parse("00000000-0000-4000-8000-0000000000c1"));
    private static readonly DateTimeOffset ExpiresAt = new(2026, 9, 21, 9, 30, 0, TimeSpan.Zero);
    private static readonly SlotAssignment Place = new(1, 2, SignatureLevel.Advanced, Sample.Applicant, true);

    private static readonly PolicyLevel[] Levels =
    [
        new(SignatureLevel.Simple, LegalEffect.NotDenied, "dz/law/2015/15-04", "art_9"),
        new(SignatureLevel.Qualified, LegalEffect.EqualToHandwritten, "dz/law/2015/15-04", "art_8"),
    ];

    private static IReadOnlyList<object> Policies =>
        [
            new SignaturePolicyPublished(
                SignaturePolicyId.Of("dz-15-04"),
                "dz-15-04",
                2,
                "DZ",
                new("التوقيعات", "Signatures", "Signatures"),
                Levels,
                [LawSamples.Basis],
                Sample.Clerk,
                Sample.At
            ),
        ];

    private static IReadOnlyList<object> Envelopes =>
        [
            new EnvelopeDrafted(Envelope, new("dz-15-04", 2, "DZ", Levels), "legal", Sample.Clerk, Sample.At),
            new DocumentAttached(
                Envelope,
                EnvelopeDocument.Personal(Sample.Sealed("document"), 4_711, "application/pdf"),
                Sample.Clerk,
                Sample.At
            ),
            new SignerAssigned(Envelope, Place, Sample.Clerk, Sample.At),
            new EnvelopeSent(Envelope, Sample.Digest("manifest"), ExpiresAt, new(5, 2), Sample.Clerk, Sample.At),
            new SlotFilled(Envelope, 1, SignatureLevel.Qualified, Sample.At),
            new EnvelopeCompleted(Envelope, Sample.At),
            new EnvelopeDeclined(Envelope, 1, Sample.At),
            new EnvelopeVoided(
                Envelope,
                VoidingReason.NoLongerNeeded,
                Sample.Sealed("explanation"),
                Sample.Clerk,
                Sample.At
            ),
            new EnvelopeExpired(Envelope, Sample.At),
        ];

    private static IReadOnlyList<object> Slots =>
        [
            new SignerInvited(Slot, Envelope, Place, Sample.Digest("manifest"), ExpiresAt, Sample.At),
            new ConsentGiven(Slot, Envelope, Sample.Digest("text"), Sample.Applicant, Sample.At),
            new ConsentWithdrawn(Slot, Envelope, Sample.Applicant, Sample.At),
            new SigningDelegated(Slot, Envelope, Sample.Applicant, Sample.Agent, Sample.Sealed("mandate"), Sample.At),
            new CertificateBound(Slot, Envelope, Sample.Sealed("certificate"), Sample.Agent, Sample.At),
            new SigningPrepared(
                Slot,
                Envelope,
                Session,
                Sample.Digest("manifest"),
                new(2026, 9, 7, 9, 30, 0, TimeSpan.Zero),
                Sample.Agent,
                Sample.At
            ),
            new SignatureReceived(
                Slot,
                Envelope,
                Session,
                Sample.Sealed("signature"),
                Sample.Digest("manifest"),
                Sample.Digest("cm-certificate"),
                SignatureLevel.Qualified,
                Sample.Agent,
                Sample.At
            ),
            new SignerReminded(Slot, Envelope, 2, Sample.At),
            new SigningRefused(
                Slot,
                Envelope,
                RefusalReason.ConflictOfInterest,
                Sample.Sealed("explanation"),
                Sample.Agent,
                Sample.At
            ),
            new SlotExpired(Slot, Envelope, Sample.At),
        ];

    public static IReadOnlyList<object> All => [.. Policies, .. Envelopes, .. Slots];
}
