using System.Net;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>Whoever an envelope waits for is not erased; what an erased signer leaves is that somebody signed.</summary>
public sealed class SignerErasureTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "signing-erased";

    private readonly SigningOffice office = new(host, Town);
    private readonly ErasureOffice erasing = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_envelope_keeps_whom_it_waits_for_now_or_later_until_they_have_signed_or_it_is_over()
    {
        Invited first = new("kept-first"),
            second = new("kept-second", Order: 2);
        var envelope = await office.Sent(first, second);
        var (signer, waiting) = (await SubjectOf(envelope, 1), await SubjectOf(envelope, 2));
        (await erasing.Ask(signer)).Expect(HttpStatusCode.Conflict, "data-rights.envelope-under-way");
        (await erasing.Ask(waiting)).Expect(HttpStatusCode.Conflict, "data-rights.envelope-under-way");

        await office.Ready(first, envelope, 1);
        (await office.Signs(first, envelope, 1)).Expect(HttpStatusCode.OK);
        await erasing.Erased(signer);
        Assert.Equal([0, 0, 0], await erasing.Rows(signer));
        Assert.Equal(
            "simple",
            (await office.Read(envelope))["envelope", "slots"][0].GetProperty("reachedLevel").GetString()
        );

        await office.Done(second, envelope, 2, "refusal", new { reason = "other", explanation = "Trop tard." });
        await erasing.Erased(waiting);
        var opened = await office.Open(envelope, "refusal-explanation");
        Assert.DoesNotContain("Trop tard", opened.Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Equal("declined", await office.PhaseOf(envelope));
    }

    [Fact]
    public async Task A_delegate_is_kept_and_whoever_delegated_to_them_is_not()
    {
        Invited signer = new("kept-delegating", MayDelegate: true),
            representative = new("kept-delegate");
        var envelope = await office.Sent(signer);
        var assigned = await SubjectOf(envelope, 1);
        await office.Done(
            signer,
            envelope,
            1,
            "delegation",
            new { nationalId = representative.NationalId, mandateDigest = SigningOffice.DigestOf("Procuration") }
        );
        await erasing.Erased(assigned);

        await office.Ready(representative, envelope, 1);
        (await office.Signs(representative, envelope, 1)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_names_somebody_who_was_erased_since_is_not_sent()
    {
        var envelope = await office.Filled(new Invited("erased-in-draft"));
        await erasing.Erased(await SubjectOf(envelope, 1));

        (await office.Clerk.Change($"{envelope.Path}/sending", office.Sending(), envelope.Version)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.subject-erased"
        );
    }

    private async Task<Guid> SubjectOf(SentEnvelope envelope, int slot) =>
        (await office.Read(envelope))["envelope", "slots"][slot - 1].GetProperty("signer").GetGuid();
}
