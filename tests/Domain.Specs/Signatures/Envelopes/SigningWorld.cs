using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

/// <summary>One attempt: an act, at a place, by one of several persons, with right or wrong content, some time later.</summary>
internal sealed record Attempt(int Act, int Place, int Person, int Content, int DaysLater);

/// <summary>Something accepted, and when.</summary>
internal sealed record Accepted(object Fact, DateTimeOffset At);

/// <summary>An envelope with its slots, as commands one after the other make of them, each stream on its own.</summary>
/// <param name="Log">Everything accepted, in one order.</param>
/// <param name="Twice">What was accepted a second time at once, though nothing had changed.</param>
internal sealed record SigningWorld(
    Envelope Envelope,
    ImmutableSortedDictionary<int, Slot> Slots,
    ImmutableList<Accepted> Log,
    ImmutableList<object> Twice,
    DateTimeOffset Now
)
{
    public static readonly SigningWorld Empty = new(
        Envelope.Initial,
        ImmutableSortedDictionary<int, Slot>.Empty,
        [],
        [],
        AnEnvelope.Now
    );

    private static readonly SignaturePolicy Policy = new() { Versions = [AnEnvelope.Policy] };

    public Slot SlotAt(int place) => Slots.GetValueOrDefault(place, Slot.Initial);

    public SigningWorld After(Attempt attempt)
    {
        var later = this with { Now = Now.AddDays(attempt is { Act: 31, Person: > 0 } ? attempt.DaysLater : 0) };
        return attempt.Act switch
        {
            0 => later.OnEnvelope(it =>
                DraftEnvelope.Decide(new(AnEnvelope.Id, AnEnvelope.Unit, AnEnvelope.Clerk), it.Envelope, Policy, it.Now)
            ),
            1 or 2 => later.OnEnvelope(it => AttachDocument.Decide(Attach(attempt), it.Envelope, it.Now)),
            3 or 4 or 5 => later.OnEnvelope(it => AssignSigner.Decide(Assign(attempt), it.Envelope, it.Now)),
            6 => later.OnEnvelope(it => SendEnvelope.Decide(Send(attempt), it.Envelope, it.Now)),
            7 => IsRare(attempt)
                ? later.OnEnvelope(it => VoidEnvelope.Decide(Void, it.Envelope, [.. it.Slots.Values], it.Now))
                : later,
            8 or 9 or 10 or (>= 45 and <= 47) => later.Joined(),
            11 or 12 or 13 or 44 => later.OnSlot(
                attempt.Place,
                (it, slot) => InviteSigner.Decide(new(AnEnvelope.Id, attempt.Place), slot, it.Envelope, it.Now)
            ),
            14 or 15 or 16 or (>= 33 and <= 35) => later.OnSlot(
                attempt.Place,
                (it, slot) =>
                    GiveConsent.Decide(
                        new(slot.Id, AnEnvelope.ConsentText, Actor(attempt, slot)),
                        slot,
                        it.Envelope,
                        it.Now
                    )
            ),
            17 => later.OnSlot(
                attempt.Place,
                (it, slot) => WithdrawConsent.Decide(new(slot.Id, Actor(attempt, slot)), slot, it.Now)
            ),
            18 => later.OnSlot(
                attempt.Place,
                (it, slot) => DelegateSigning.Decide(Delegate(attempt, slot), slot, it.Envelope, it.Now)
            ),
            19 or 20 or 36 => later.OnSlot(
                attempt.Place,
                (it, slot) => BindCertificate.Decide(Bind(attempt, slot), slot, it.Envelope, it.Now)
            ),
            (>= 21 and <= 24) or (>= 37 and <= 43) => later.OnSlot(
                attempt.Place,
                (it, slot) => PrepareSigning.Decide(Prepare(attempt, slot), slot, it.Envelope, it.Now)
            ),
            25 => IsRare(attempt) ? later.Refused(attempt) : later,
            27 => later.OnSlot(
                attempt.Place,
                (it, slot) => RemindSigner.Decide(new(slot.Id, 1 + attempt.Content), slot, it.Envelope, it.Now)
            ),
            26 => later.OnSlot(attempt.Place, (it, slot) => ExpireSlot.Decide(new(slot.Id), slot, it.Now)),
            _ => later.OnSlot(
                attempt.Place,
                (it, slot) => SubmitSignature.Decide(Submit(attempt, slot), slot, it.Envelope, it.Now)
            ),
        };
    }

    /// <summary>A refusal and what the envelope makes of it are recorded together.</summary>
    private SigningWorld Refused(Attempt attempt)
    {
        var refused = OnSlot(
            attempt.Place,
            (it, slot) =>
                RefuseToSign.Decide(
                    new(slot.Id, RefusalReason.NotAgreed, null, Actor(attempt, slot)),
                    slot,
                    it.Envelope,
                    it.Now
                )
        );
        return refused.Log.Count > Log.Count ? refused.Joined() : refused;
    }

    private SigningWorld Joined() =>
        OnEnvelope(it => JoinSlots.Decide(new(AnEnvelope.Id), it.Envelope, [.. it.Slots.Values], it.Now));

    private SigningWorld OnEnvelope(Func<SigningWorld, Decision<EnvelopeEvent>> decide)
    {
        var facts = Facts(decide(this));
        var next = Logged(facts) with { Envelope = facts.Aggregate(Envelope, Envelope.Evolve) };
        return facts is [] ? this : next with { Twice = next.Twice.AddRange(Facts(decide(next))) };
    }

    private SigningWorld OnSlot(int place, Func<SigningWorld, Slot, Decision<SlotEvent>> decide)
    {
        var slot = SlotAt(place);
        var facts = Facts(decide(this, slot));
        var after = facts.Aggregate(slot, Slot.Evolve);
        var next = Logged(facts) with { Slots = Slots.SetItem(place, after) };
        return facts is [] ? this : next with { Twice = next.Twice.AddRange(Facts(decide(next, after))) };
    }

    private SigningWorld Logged(IEnumerable<object> facts) =>
        this with
        {
            Log = Log.AddRange(facts.Select(fact => new Accepted(fact, Now))),
        };

    private static IReadOnlyList<TEvent> Facts<TEvent>(Decision<TEvent> decision) =>
        decision is Decision<TEvent>.Accepted accepted ? accepted.Events : [];

    /// <summary>What ends everything is tried seldom, or little else would be seen.</summary>
    private static bool IsRare(Attempt attempt) => attempt is { Content: 0, Person: 1 or 2 };

    /// <summary>Mostly whoever is to sign, sometimes another.</summary>
    private static SubjectId Actor(Attempt attempt, Slot slot) =>
        attempt.Person == 0 ? AnEnvelope.Person(attempt.Place) : slot.Signer;

    /// <summary>Mostly what was frozen, sometimes something else.</summary>
    private static string Digest(Attempt attempt, string right) =>
        attempt.Content == 0 ? AnEnvelope.DigestOf("something else") : right;

    private static SigningSessionId Session(Attempt attempt) =>
        ASlot.SessionOf((attempt.Content * 10) + attempt.Person);

    private static AttachDocument Attach(Attempt attempt) =>
        new(AnEnvelope.Id, attempt.Content == 0 ? AnEnvelope.Act : AnEnvelope.File, AnEnvelope.Clerk);

    private static AssignSigner Assign(Attempt attempt) =>
        new(
            AnEnvelope.Id,
            AnEnvelope.Person(attempt.Place),
            1 + (attempt.Person % 2),
            (SignatureLevel)(attempt.Content % 3),
            MayDelegate: attempt.DaysLater > 2,
            AnEnvelope.Clerk
        );

    private static SendEnvelope Send(Attempt attempt) =>
        new(AnEnvelope.Id, AnEnvelope.Now.AddDays(10 + attempt.DaysLater), AnEnvelope.Reminders, AnEnvelope.Clerk);

    private static VoidEnvelope Void => new(AnEnvelope.Id, VoidingReason.Superseded, null, AnEnvelope.Clerk);

    private static DelegateSigning Delegate(Attempt attempt, Slot slot) =>
        new(slot.Id, AnEnvelope.Delegate, ASlot.Mandate, Actor(attempt, slot));

    /// <summary>Mostly the signer's own, as far as its subject says.</summary>
    private static BindCertificate Bind(Attempt attempt, Slot slot)
    {
        var certificate = AnEnvelope.Sealed($"certificate-{attempt.Content % 2}");
        return new(
            slot.Id,
            certificate,
            slot.CertificateCommitment == certificate.Commitment,
            attempt.DaysLater == 1 ? AnEnvelope.Stranger : Actor(attempt, slot),
            Actor(attempt, slot)
        );
    }

    private static PrepareSigning Prepare(Attempt attempt, Slot slot) =>
        new(slot.Id, Session(attempt), Digest(attempt, slot.ManifestDigest), Actor(attempt, slot));

    private static SubmitSignature Submit(Attempt attempt, Slot slot) =>
        new(
            slot.Id,
            attempt.DaysLater == 0 ? Session(attempt) : slot.Session?.Id ?? Session(attempt),
            ASlot.Signature,
            Digest(attempt, slot.ManifestDigest),
            attempt.Content == 1 ? AnEnvelope.Sealed("certificate-0").Commitment : slot.CertificateCommitment,
            attempt.DaysLater == 1 ? Verdict.Open(SubIndication.TryLater) : Verdict.Passed,
            attempt.Content == 2 ? SignatureLevel.Simple : SignatureLevel.Qualified,
            Actor(attempt, slot)
        );
}
