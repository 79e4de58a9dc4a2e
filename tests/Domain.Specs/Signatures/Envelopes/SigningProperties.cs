using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

/// <summary>Whatever a clerk, the signers, strangers, the clock and a join that lags behind try, in any order.</summary>
/// <remarks>Each promise is kept by the log of what was accepted, read without the states that accepted it.</remarks>
public class SigningProperties
{
    private const string Seed = "0000000000000";

    private static readonly ImmutableArray<SigningWorld> Worlds = Run();

    [Fact]
    public void It_gets_far_enough_to_prove_something() =>
        Assert.All(
            [
                Facts<SignatureReceived>().Count(),
                Facts<SignatureReceived>().Count(it => it.Level == SignatureLevel.Qualified),
                Facts<EnvelopeCompleted>().Count(),
                Facts<EnvelopeVoided>().Count(),
                Facts<EnvelopeDeclined>().Count(),
                Facts<EnvelopeExpired>().Count(),
                Facts<SigningDelegated>().Count(),
                Facts<ConsentWithdrawn>().Count(),
                Facts<SlotExpired>().Count(),
                Facts<SignerInvited>().Count(it => it.Slot.Order == 2),
                Worlds.Count(it => it.All<SignerAssigned>().Count() > 1 && it.Any<EnvelopeCompleted>()),
            ],
            count => Assert.True(count > 25, $"Only {count}.")
        );

    [Fact]
    public void A_completed_envelope_has_every_slot_signed() =>
        OfEach(world =>
        {
            if (world.Any<EnvelopeCompleted>())
                Assert.Equal(
                    world.All<SignerAssigned>().Select(it => SlotId.Of(AnEnvelope.Id, it.Slot.Number)).ToHashSet(),
                    world.All<SignatureReceived>().Select(it => it.SlotId).ToHashSet()
                );
        });

    [Fact]
    public void When_all_have_signed_nothing_but_completion_follows() =>
        OfEach(world =>
        {
            var assigned = world.All<SignerAssigned>().Count();
            if (assigned > 0 && world.All<SignatureReceived>().Count() == assigned)
                Assert.False(
                    world.Any<EnvelopeVoided>() || world.Any<EnvelopeExpired>() || world.Any<EnvelopeDeclined>()
                );
        });

    [Fact]
    public void Nothing_is_prepared_or_signed_after_the_envelope_is_voided_expired_or_declined() =>
        OfEach(world =>
            Assert.DoesNotContain(
                world.Log.SkipWhile(it =>
                    it.Fact is not (EnvelopeVoided or EnvelopeExpired or EnvelopeDeclined or SigningRefused)
                ),
                it => it.Fact is SigningPrepared or SignatureReceived or SignerInvited
            )
        );

    [Fact]
    public void Nothing_is_prepared_or_signed_from_the_moment_of_expiry_on() =>
        OfEach(world =>
            Assert.All(
                world.Log.Where(it => it.Fact is SigningPrepared or SignatureReceived),
                it => Assert.True(it.At < world.All<EnvelopeSent>().Single().ExpiresAt)
            )
        );

    [Fact]
    public void What_is_frozen_never_changes() =>
        OfEach(world =>
        {
            Assert.DoesNotContain(
                world.Log.SkipWhile(it => it.Fact is not EnvelopeSent),
                it => it.Fact is DocumentAttached or SignerAssigned
            );
            var frozen = Manifest.DigestOf(world.All<DocumentAttached>().Select(it => it.Document));
            Assert.All(world.All<EnvelopeSent>(), it => Assert.Equal(frozen, it.ManifestDigest));
            Assert.All(world.All<SigningPrepared>(), it => Assert.Equal(frozen, it.PresentedDigest));
            Assert.All(world.All<SignatureReceived>(), it => Assert.Equal(frozen, it.SignedDigest));
        });

    [Fact]
    public void Ordered_slots_sign_in_order() =>
        OfEach(world =>
        {
            var order = world
                .All<SignerAssigned>()
                .ToDictionary(it => SlotId.Of(AnEnvelope.Id, it.Slot.Number), it => it.Slot.Order);
            var signed = world.All<SignatureReceived>().Select(it => order[it.SlotId]).ToArray();
            Assert.Equal(signed.Order(), signed);
            Assert.All(
                signed.Distinct(),
                it =>
                    Assert.All(
                        order.Values.Where(other => other < it),
                        other =>
                            Assert.Equal(order.Values.Count(same => same == other), signed.Count(same => same == other))
                    )
            );
        });

    [Fact]
    public void Every_signature_has_consent_a_session_of_its_own_the_bound_certificate_and_the_level_required() =>
        OfEach(world => Assert.All(world.Slots.Keys, place => HoldsUp(world, SlotId.Of(AnEnvelope.Id, place))));

    [Fact]
    public void Nothing_happens_in_a_slot_before_its_signer_is_invited() =>
        OfEach(world =>
            Assert.All(
                world.All<SlotEvent>().GroupBy(it => it.SlotId),
                slot =>
                    Assert.Single(
                        slot.Select((it, place) => (it, place)),
                        at => at.it is SignerInvited && at.place == 0
                    )
            )
        );

    [Fact]
    public void No_command_is_accepted_twice() => OfEach(world => Assert.Empty(world.Twice));

    [Fact]
    public void The_events_folded_anew_give_what_the_world_has() =>
        OfEach(world =>
        {
            var envelope = world.All<EnvelopeEvent>().Aggregate(Envelope.Initial, Envelope.Evolve);
            Assert.Equal(JsonSerializer.Serialize(world.Envelope), JsonSerializer.Serialize(envelope));
            Assert.Equal(PhaseOf(world), envelope.Phase);
            Assert.All(
                world.Slots,
                it =>
                {
                    var facts = world.All<SlotEvent>().Where(fact => fact.SlotId == it.Value.Id);
                    var slot = facts.Aggregate(Slot.Initial, Slot.Evolve);
                    Assert.Equal(JsonSerializer.Serialize(it.Value), JsonSerializer.Serialize(slot));
                    Assert.Equal(StageOf(world, slot.Id), slot.Stage);
                }
            );
        });

    private static void HoldsUp(SigningWorld world, SlotId id)
    {
        var (signer, consent, certificate, required) = (
            default(Domain.DataRights.SubjectId),
            false,
            (string?)null,
            SignatureLevel.Simple
        );
        var (open, seen) = ((SigningSessionId?)null, new HashSet<SigningSessionId>());
        foreach (var fact in world.All<SlotEvent>().Where(it => it.SlotId == id))
            switch (fact)
            {
                case SignerInvited e:
                    (signer, required) = (e.Slot.Signer, e.Slot.RequiredLevel);
                    break;
                case SigningDelegated e:
                    Assert.Equal(signer, e.DelegatedBy);
                    (signer, consent, certificate, open) = (e.DelegatedTo, false, null, null);
                    break;
                case ConsentGiven e:
                    Assert.Equal(signer, e.GivenBy);
                    consent = true;
                    break;
                case ConsentWithdrawn e:
                    Assert.Equal(signer, e.WithdrawnBy);
                    (consent, open) = (false, null);
                    break;
                case CertificateBound e:
                    Assert.Equal(signer, e.BoundTo);
                    (certificate, open) = (e.Certificate.Commitment, null);
                    break;
                case SigningPrepared e:
                    Assert.True(consent && e.PreparedBy == signer && seen.Add(e.SessionId));
                    open = e.SessionId;
                    break;
                case SignatureReceived e:
                    Assert.True(consent && e.SignedBy == signer && e.SessionId == open && e.Level >= required);
                    Assert.Equal(certificate, e.CertificateCommitment);
                    Assert.True(required == SignatureLevel.Simple || certificate is not null);
                    break;
            }
    }

    private static EnvelopePhase PhaseOf(SigningWorld world) =>
        world.Any<EnvelopeVoided>() ? EnvelopePhase.Void
        : world.Any<EnvelopeCompleted>() ? EnvelopePhase.Completed
        : world.Any<EnvelopeDeclined>() ? EnvelopePhase.Declined
        : world.Any<EnvelopeExpired>() ? EnvelopePhase.Expired
        : world.Any<EnvelopeSent>() ? EnvelopePhase.Sent
        : world.Any<EnvelopeDrafted>() ? EnvelopePhase.Draft
        : EnvelopePhase.Unknown;

    private static SlotStage StageOf(SigningWorld world, SlotId id) =>
        world.All<SignatureReceived>().Any(it => it.SlotId == id) ? SlotStage.Filled
        : world.All<SigningRefused>().Any(it => it.SlotId == id) ? SlotStage.Refused
        : world.All<SlotExpired>().Any(it => it.SlotId == id) ? SlotStage.Expired
        : SlotStage.Invited;

    private static IEnumerable<TFact> Facts<TFact>() => Worlds.SelectMany(it => it.All<TFact>());

    private static void OfEach(Action<SigningWorld> holds) => Assert.All(Worlds, holds);

    private static ImmutableArray<SigningWorld> Run()
    {
        var worlds = new List<SigningWorld>();
        Gen.Select(
                Gen.Int[0, 55],
                Gen.Int[1, 3],
                Gen.Int[0, 5],
                Gen.Int[0, 5],
                Gen.Int[0, 4],
                (act, place, who, what, later) => new Attempt(act, place, who, what, later)
            )
            .Array[80, 300]
            .Array[3000]
            .Sample(
                all =>
                    worlds.AddRange(
                        all.Select(attempts =>
                            attempts.Aggregate(Begun(attempts[0]), (world, attempt) => world.After(attempt))
                        )
                    ),
                seed: Seed,
                iter: 1,
                threads: 1
            );
        return [.. worlds];
    }

    /// <summary>Three in four begin with a sent envelope of one to three signers: by chance alone few would get there.</summary>
    private static SigningWorld Begun(Attempt luck) =>
        luck.Person < 2
            ? SigningWorld.Empty
            : new[] { Of(0), Of(1), Of(1) with { Content = 1 } }
                .Concat(
                    Enumerable
                        .Range(1, luck.Place)
                        .Select(place =>
                            Of(3) with
                            {
                                Place = place,
                                Person = place,
                                Content = luck.Content + place,
                                DaysLater = 4,
                            }
                        )
                )
                .Append(Of(6) with { DaysLater = 4 })
                .Aggregate(SigningWorld.Empty, (world, attempt) => world.After(attempt));

    private static Attempt Of(int act) => new(act, 1, 1, 0, 0);
}

file static class Reading
{
    public static IEnumerable<TFact> All<TFact>(this SigningWorld world) =>
        world.Log.Select(it => it.Fact).OfType<TFact>();

    public static bool Any<TFact>(this SigningWorld world) => world.All<TFact>().Any();
}
