using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>What somebody can do at the place at which they are to sign, and others cannot.</summary>
public sealed class SlotTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "signing-slots";

    private readonly SigningOffice office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Those_of_a_higher_order_are_invited_once_all_before_have_signed()
    {
        Invited first = new("first-in-order"),
            second = new("second-in-order", Order: 2);
        var envelope = await office.Sent(second, first);
        var path = envelope.Slot(1);
        (await office.Signer(second).Read(path)).Expect(HttpStatusCode.NotFound, "signatures.slot-not-found");
        Assert.Empty((await office.Signer(second).Read(SigningOffice.ToSign))["items"].EnumerateArray());

        await office.Ready(first, envelope, 2);
        (await office.Signs(first, envelope, 2)).Expect(HttpStatusCode.OK);

        await office.Ready(second, envelope, 1);
        (await office.Signs(second, envelope, 1)).Expect(HttpStatusCode.OK);
        await office.Becomes(envelope, "completed");
    }

    [Fact]
    public async Task A_slot_does_not_exist_for_anybody_else()
    {
        Invited signer = new("own-slot"),
            outsider = new("outsider-of-slot");
        var envelope = await office.Sent(signer);
        var seen = await office.Slot(signer, envelope, 1);

        (await office.Signer(outsider).Read(envelope.Slot(1))).Expect(HttpStatusCode.NotFound);
        (await office.Signer(outsider).Read($"{envelope.Slot(1)}/to-be-signed")).Expect(HttpStatusCode.NotFound);
        foreach (var (act, body) in Acts(seen))
            (await office.Signer(outsider).Change($"{envelope.Slot(1)}/{act}", body, seen.Version)).Expect(
                HttpStatusCode.NotFound,
                "signatures.slot-not-found"
            );
        Assert.Empty((await office.Signer(outsider).Read(SigningOffice.ToSign))["items"].EnumerateArray());
        Assert.Single((await office.Signer(signer).Read(SigningOffice.ToSign))["items"].EnumerateArray());
    }

    [Fact]
    public async Task An_envelope_does_not_exist_outside_its_unit()
    {
        var envelope = await office.Filled(new Invited("of-another-unit"));
        var stranger = new Office(host, Town, "roads").Clerk;

        (await stranger.Read(envelope.Path)).Expect(HttpStatusCode.NotFound, "signatures.envelope-not-found");
        (await stranger.Change($"{envelope.Path}/sending", office.Sending(), envelope.Version)).Expect(
            HttpStatusCode.NotFound,
            "signatures.envelope-not-found"
        );
        Assert.DoesNotContain(
            envelope.Id.ToString(),
            (await stranger.Read(SentEnvelope.All)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            envelope.Id.ToString(),
            (await office.Clerk.Read(SentEnvelope.All)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_withdrawn_consent_ends_the_session()
    {
        Invited signer = new("withdrawing");
        var envelope = await office.Sent(signer);
        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.Conflict, "signatures.consent-missing");
        await office.Ready(signer, envelope, 1);
        var prepared = await office.Slot(signer, envelope, 1);

        await office.Done(signer, envelope, 1, "consent-withdrawal", null);
        await office.Consents(signer, envelope, 1);

        (await office.Act(signer, envelope, 1, "signature", SigningOffice.Signature(prepared))).Expect(
            HttpStatusCode.Conflict,
            "signatures.session-not-open"
        );
        (await office.Act(signer, envelope, 1, "consent", new { textDigest = SigningOffice.DigestOf("autre") })).Expect(
            HttpStatusCode.Conflict,
            "signatures.consent-already-given"
        );
    }

    [Fact]
    public async Task Consent_is_given_to_a_text_that_is_shown()
    {
        Invited signer = new("consenting");
        var envelope = await office.Sent(signer);

        (await office.Act(signer, envelope, 1, "consent", new { textDigest = SigningOffice.DigestOf("autre") })).Expect(
            HttpStatusCode.Conflict,
            "signatures.consent-text-unknown"
        );
        var texts = (await office.Slot(signer, envelope, 1))["consentTexts"].EnumerateArray().ToArray();
        Assert.Equal(["ar", "fr", "en"], texts.Select(text => text.GetProperty("language").GetString()));
        Assert.All(
            texts,
            text =>
                Assert.Equal(
                    SigningOffice.DigestOf(text.GetProperty("text").GetString()!),
                    text.GetProperty("digest").GetString()
                )
        );
    }

    [Fact]
    public async Task After_a_delegation_the_delegate_alone_signs()
    {
        Invited signer = new("delegating", MayDelegate: true),
            representative = new("representing");
        var envelope = await office.Sent(signer);
        await office.Ready(signer, envelope, 1);
        var mandate = new
        {
            nationalId = representative.NationalId,
            mandateDigest = SigningOffice.DigestOf("Procuration"),
        };

        (await office.Act(signer, envelope, 1, "delegation", mandate with { nationalId = signer.NationalId })).Expect(
            HttpStatusCode.Conflict,
            "signatures.delegate-signs-already"
        );
        await office.Done(signer, envelope, 1, "delegation", mandate);

        var seen = await office.Slot(signer, envelope, 1);
        Assert.True(seen["isDelegated"].GetBoolean());
        Assert.False(seen["isWaiting"].GetBoolean());
        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.Conflict, "signatures.not-the-signer");
        await office.Ready(representative, envelope, 1);
        (await office.Signs(representative, envelope, 1)).Expect(HttpStatusCode.OK);
        await office.Becomes(envelope, "completed");
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_the_first_time_and_another_version_is_stale()
    {
        Invited signer = new("repeating");
        var envelope = await office.Sent(signer);
        await office.Ready(signer, envelope, 1);
        var seen = await office.Slot(signer, envelope, 1);
        var (path, body, key) = ($"{envelope.Slot(1)}/signature", SigningOffice.Signature(seen), Requests.FreshKey());

        (await office.Signer(signer).Change(path, body, seen.Version - 1)).Expect(HttpStatusCode.PreconditionFailed);
        var first = (await office.Signer(signer).Change(path, body, seen.Version, key)).Expect(HttpStatusCode.OK);
        var again = (await office.Signer(signer).Change(path, body, seen.Version, key)).Expect(HttpStatusCode.OK);

        Assert.Equal(first.Text, again.Text);
        (await office.Signs(signer, envelope, 1)).Expect(HttpStatusCode.Conflict, "signatures.already-signed");
    }

    [Fact]
    public async Task Whoever_is_not_known_well_enough_signs_nothing()
    {
        Invited signer = new("unsure");
        var envelope = await office.Sent(signer);
        var unsure = host.Client(Town, [Roles.Citizen], "unsure", nationalId: signer.NationalId, assurance: "low");

        (await unsure.Read(envelope.Slot(1))).Expect(HttpStatusCode.Forbidden, "governance.assurance-too-low");
    }

    private static (string Act, object? Body)[] Acts(Answer slot) =>
        [
            ("consent", new { textDigest = SigningOffice.DigestOf("autre") }),
            ("consent-withdrawal", null),
            ("preparation", new { presentedDigest = slot["manifestDigest"].GetString() }),
            ("delegation", new { nationalId = "somebody-0001", mandateDigest = SigningOffice.DigestOf("x") }),
            ("signature", SigningOffice.Signature(slot)),
            ("refusal", new { reason = "not-agreed" }),
        ];
}
