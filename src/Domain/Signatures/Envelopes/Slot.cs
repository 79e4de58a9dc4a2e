using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>A slot as it stands.</summary>
public sealed record Slot
{
    public static readonly Slot Initial = new();

    public SlotId Id { get; init; }

    public EnvelopeId Envelope { get; init; }

    public int Number { get; init; }

    public SlotStage Stage { get; init; }

    /// <summary>Whom the envelope names; they still see the slot after they have delegated.</summary>
    public SubjectId Assigned { get; init; }

    /// <summary>Who is to sign now: since a delegation the delegate alone.</summary>
    public SubjectId Signer { get; init; }

    public bool MayDelegate { get; init; }

    public bool IsDelegated { get; init; }

    public SignatureLevel RequiredLevel { get; init; }

    public string ManifestDigest { get; init; } = "";

    public DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The text that the signer consented to; null where there is no consent, or none any more.</summary>
    public string? ConsentDigest { get; init; }

    /// <summary>Of the certificate that is bound to the signer; null where there is none.</summary>
    public string? CertificateCommitment { get; init; }

    public OpenSession? Session { get; init; }

    /// <summary>The number of the last reminder; zero before the first.</summary>
    public int Reminded { get; init; }

    public ImmutableHashSet<SigningSessionId> Sessions { get; init; } = [];

    /// <summary>Null before it is signed.</summary>
    public SignatureLevel? ReachedLevel { get; init; }

    /// <summary>Whether it is this person's: they are to sign, or have delegated. To anybody else it does not exist.</summary>
    public bool Concerns(SubjectId person) => person == Signer || person == Assigned;

    /// <summary>Whether it waits for this person: whoever is to sign now, or once it opens.</summary>
    /// <param name="place">Whom the envelope names there, as long as the slot has not been opened.</param>
    public bool Awaits(SubjectId person, SlotAssignment place) =>
        Stage switch
        {
            SlotStage.Unknown => place.Signer == person,
            SlotStage.Invited => Signer == person,
            _ => false,
        };

    /// <summary>A simple signature needs no certificate; whatever proves more is compared with the one that is bound.</summary>
    internal bool LacksCertificate() => RequiredLevel != SignatureLevel.Simple && CertificateCommitment is null;

    /// <summary>Why this person has nothing to do here any more; null where they have.</summary>
    internal Rejection? WhyNotOpenTo(SubjectId person) =>
        Stage switch
        {
            SlotStage.Unknown => EnvelopeRejections.SlotNotFound,
            _ when person != Signer => EnvelopeRejections.NotTheSigner,
            SlotStage.Invited => null,
            SlotStage.Filled => EnvelopeRejections.AlreadySigned,
            SlotStage.Refused => EnvelopeRejections.AlreadyRefused,
            _ => EnvelopeRejections.Expired,
        };

    /// <summary>The same for whatever leads to a signature, which the envelope must still wait for at that moment.</summary>
    internal Rejection? WhyNotActing(SubjectId person, Envelope envelope, DateTimeOffset now) =>
        WhyNotOpenTo(person) ?? envelope.WhyNotSigned(now);

    public static Slot Evolve(Slot slot, SlotEvent @event) =>
        (slot.Stage, @event) switch
        {
            (SlotStage.Unknown, SignerInvited e) => Invited(e),
            (SlotStage.Invited, ConsentGiven e) when slot.ConsentDigest is null => slot with
            {
                ConsentDigest = e.TextDigest,
            },
            (SlotStage.Invited or SlotStage.Expired, ConsentWithdrawn) when slot.ConsentDigest is not null => slot with
            {
                ConsentDigest = null,
                Session = null,
            },
            (SlotStage.Invited, SigningDelegated e) when !slot.IsDelegated => slot with
            {
                Signer = e.DelegatedTo,
                IsDelegated = true,
                ConsentDigest = null,
                CertificateCommitment = null,
                Session = null,
            },
            (SlotStage.Invited, CertificateBound e) => slot with
            {
                CertificateCommitment = e.Certificate.Commitment,
                Session = null,
            },
            (SlotStage.Invited, SigningPrepared e) when !slot.Sessions.Contains(e.SessionId) => slot with
            {
                Session = new(e.SessionId, e.PresentedDigest),
                Sessions = slot.Sessions.Add(e.SessionId),
            },
            (SlotStage.Invited, SignatureReceived e) when slot.Session?.Id == e.SessionId => slot with
            {
                Stage = SlotStage.Filled,
                ReachedLevel = e.Level,
                Session = null,
            },
            (SlotStage.Invited, SignerReminded e) when e.Number > slot.Reminded => slot with { Reminded = e.Number },
            (SlotStage.Invited, SigningRefused) => slot with { Stage = SlotStage.Refused, Session = null },
            (SlotStage.Invited, SlotExpired) => slot with { Stage = SlotStage.Expired, Session = null },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {slot.Stage}."),
        };

    private static Slot Invited(SignerInvited e) =>
        new()
        {
            Id = e.SlotId,
            Envelope = e.EnvelopeId,
            Number = e.Slot.Number,
            Stage = SlotStage.Invited,
            Assigned = e.Slot.Signer,
            Signer = e.Slot.Signer,
            MayDelegate = e.Slot.MayDelegate,
            RequiredLevel = e.Slot.RequiredLevel,
            ManifestDigest = e.ManifestDigest,
            InvitedAt = e.InvitedAt,
            ExpiresAt = e.ExpiresAt,
        };
}
