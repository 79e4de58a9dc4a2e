using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Specs.Signatures.Envelopes;

public class DraftedEnvelopeSpecs
{
    private static readonly DraftEnvelope Draft = new(AnEnvelope.Id, AnEnvelope.Unit, AnEnvelope.Clerk);
    private static readonly AttachDocument Attach = new(AnEnvelope.Id, AnEnvelope.Act, AnEnvelope.Clerk);

    private static readonly AssignSigner Assign = new(
        AnEnvelope.Id,
        AnEnvelope.First.Signer,
        1,
        SignatureLevel.Qualified,
        MayDelegate: false,
        AnEnvelope.Clerk
    );

    private static readonly SendEnvelope Send = new(
        AnEnvelope.Id,
        AnEnvelope.Expiry,
        AnEnvelope.Reminders,
        AnEnvelope.Clerk
    );

    private static readonly SignaturePolicy Policy = new() { Versions = [AnEnvelope.Policy] };

    [Fact]
    public void An_envelope_copies_the_newest_version_of_the_policy() =>
        AnEnvelope.None.When(it => DraftEnvelope.Decide(Draft, it, Policy, AnEnvelope.Now)).Then(AnEnvelope.Drafted);

    [Fact]
    public void An_envelope_is_drafted_once() =>
        AnEnvelope
            .Draft.When(it => DraftEnvelope.Decide(Draft, it, Policy, AnEnvelope.Now))
            .ThenRejected(EnvelopeRejections.AlreadyDrafted);

    [Fact]
    public void An_envelope_needs_a_policy() =>
        AnEnvelope
            .None.When(it => DraftEnvelope.Decide(Draft, it, SignaturePolicy.Initial, AnEnvelope.Now))
            .ThenRejected(LevelRejections.PolicyNotFound);

    [Fact]
    public void A_document_is_attached_by_its_digest_plain_or_sealed()
    {
        Attached(AnEnvelope.Draft, Attach).Then(AnEnvelope.Attached(AnEnvelope.Act));
        Attached(AnEnvelope.Draft, Attach with { Document = AnEnvelope.File })
            .Then(AnEnvelope.Attached(AnEnvelope.File));
    }

    [Fact]
    public void A_document_is_attached_once()
    {
        Attached(AnEnvelope.Filled, Attach).ThenRejected(EnvelopeRejections.DocumentAlreadyAttached);
        Attached(AnEnvelope.Filled, Attach with { Document = AnEnvelope.File })
            .ThenRejected(EnvelopeRejections.DocumentAlreadyAttached);
    }

    [Fact]
    public void A_document_is_known_by_one_digest_its_length_and_its_type() =>
        Assert.All(
            new[]
            {
                AnEnvelope.Act with
                {
                    Digest = "short",
                },
                AnEnvelope.Act with
                {
                    Digest = null,
                },
                AnEnvelope.Act with
                {
                    SealedDigest = AnEnvelope.Sealed("act"),
                },
                AnEnvelope.Act with
                {
                    Length = 0,
                },
                AnEnvelope.Act with
                {
                    MediaType = "pdf",
                },
                AnEnvelope.Act with
                {
                    MediaType = "application/",
                },
            },
            document =>
                Attached(AnEnvelope.Draft, Attach with { Document = document })
                    .ThenRejected(EnvelopeRejections.DocumentMalformed)
        );

    [Fact]
    public void A_signer_gets_the_next_slot()
    {
        Assigned(AnEnvelope.Draft, Assign).Then(AnEnvelope.Assigned(AnEnvelope.First));
        Assigned(AnEnvelope.Draft.And(AnEnvelope.Assigned(AnEnvelope.First)), Assign with { Signer = Second })
            .Then(AnEnvelope.Assigned(AnEnvelope.First with { Number = 2, Signer = Second }));
    }

    [Fact]
    public void A_person_signs_once() =>
        Assigned(AnEnvelope.Filled, Assign).ThenRejected(EnvelopeRejections.SignerAlreadyAssigned);

    [Fact]
    public void Orders_count_from_one() =>
        Assigned(AnEnvelope.Draft, Assign with { Order = 0 }).ThenRejected(EnvelopeRejections.OrderOutOfRange);

    [Fact]
    public void The_level_required_is_one_that_the_policy_knows() =>
        Assigned(
                AnEnvelope.None.And(AnEnvelope.Drafted with { Policy = AnEnvelope.Version(ExamplePolicies.Algeria) }),
                Assign with
                {
                    RequiredLevel = SignatureLevel.Advanced,
                }
            )
            .ThenRejected(EnvelopeRejections.LevelUnknown);

    [Fact]
    public void Sending_freezes_the_documents() => Sent(AnEnvelope.Filled, Send).Then(AnEnvelope.Sent);

    [Fact]
    public void What_is_sent_has_documents_and_signers()
    {
        Sent(AnEnvelope.Draft.And(AnEnvelope.Assigned(AnEnvelope.First)), Send)
            .ThenRejected(EnvelopeRejections.DocumentsMissing);
        Sent(AnEnvelope.Draft.And(AnEnvelope.Attached(AnEnvelope.Act)), Send)
            .ThenRejected(EnvelopeRejections.SignersMissing);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(366 * 24 * 60, false)]
    [InlineData((366 * 24 * 60) + 1, true)]
    public void It_expires_in_the_future_and_within_366_days(int minutes, bool rejected)
    {
        var answer = Sent(AnEnvelope.Filled, Send with { ExpiresAt = AnEnvelope.Now.AddMinutes(minutes) });
        if (rejected)
            answer.ThenRejected(EnvelopeRejections.ExpiryOutOfRange);
        else
            answer.Then(AnEnvelope.Sent with { ExpiresAt = AnEnvelope.Now.AddMinutes(minutes) });
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(366, 1)]
    [InlineData(1, 366)]
    public void Reminders_are_days_apart(int first, int every) =>
        Sent(AnEnvelope.Filled, Send with { Reminders = new(first, every) })
            .ThenRejected(EnvelopeRejections.RemindersOutOfRange);

    [Fact]
    public void What_was_sent_does_not_change()
    {
        Attached(AnEnvelope.Open, Attach).ThenRejected(EnvelopeRejections.Frozen);
        Assigned(AnEnvelope.Open, Assign).ThenRejected(EnvelopeRejections.Frozen);
        Sent(AnEnvelope.Open, Send).ThenRejected(EnvelopeRejections.Frozen);
    }

    [Fact]
    public void What_was_not_drafted_is_not_there()
    {
        Attached(AnEnvelope.None, Attach).ThenRejected(EnvelopeRejections.NotFound);
        Assigned(AnEnvelope.None, Assign).ThenRejected(EnvelopeRejections.NotFound);
        Sent(AnEnvelope.None, Send).ThenRejected(EnvelopeRejections.NotFound);
    }

    private static Domain.DataRights.SubjectId Second => AnEnvelope.Second.Signer;

    private static Answer<EnvelopeEvent> Attached(History<Envelope, EnvelopeEvent> history, AttachDocument command) =>
        history.When(it => AttachDocument.Decide(command, it, AnEnvelope.Now));

    private static Answer<EnvelopeEvent> Assigned(History<Envelope, EnvelopeEvent> history, AssignSigner command) =>
        history.When(it => AssignSigner.Decide(command, it, AnEnvelope.Now));

    private static Answer<EnvelopeEvent> Sent(History<Envelope, EnvelopeEvent> history, SendEnvelope command) =>
        history.When(it => SendEnvelope.Decide(command, it, AnEnvelope.Now));
}
