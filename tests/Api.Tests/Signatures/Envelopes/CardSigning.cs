using System.Net;
using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>A town whose residents sign with cards of an authority that it trusts, and what is kept of their signatures.</summary>
internal sealed class CardSigning : IDisposable
{
    private static int authorities;

    private readonly RegisterHost host;
    private readonly string town;
    private readonly SigningOffice office;

    public CardSigning(RegisterHost host, string town)
    {
        (this.host, this.town, office) = (host, town, new(host, town));
        host.Application.Configuration[$"Signers:{town}:Trust"] = Cards.Folder;
    }

    /// <summary>Of a name of its own for each test: a certificate is known by its issuer’s name and its number.</summary>
    public CardAuthority Cards { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "cards", $"kept-{Interlocked.Increment(ref authorities)}"));

    public SigningOffice Office => office;

    /// <summary>Its authority is also one of those that issue qualified certificates.</summary>
    public void TrustAsQualified() => host.Application.Configuration[$"Signers:{town}:QualifiedTrust"] = Cards.Folder;

    public void Dispose()
    {
        host.Application.Configuration[$"Signers:{town}:QualifiedTrust"] = "";
        host.Application.Configuration[$"Signers:{town}:Trust"] = "";
        Cards.Dispose();
    }

    public async Task<(Guid Slot, Card Card, Guid Signer)> Signed(string name, bool isQualified = false)
    {
        Invited signer = new(name, Level: "advanced");
        var envelope = await office.Sent(signer);
        var card = Cards.Issue($"PNODZ-{signer.NationalId}", isQualified);
        (await Sign(signer, envelope, card)).Expect(HttpStatusCode.OK);
        await office.Becomes(envelope, "completed");
        var person = (await office.Read(envelope))["envelope", "slots"][0].GetProperty("signer").GetGuid();
        return (SlotId.Of(new(envelope.Id), 1).Value, card, person);
    }

    public async Task<Answer> Sign(Invited signer, SentEnvelope envelope, Card card)
    {
        await office.Done(signer, envelope, 1, "certificate", card.Binding);
        await office.Ready(signer, envelope, 1);
        var answer = await office.Signer(signer).Read($"{envelope.Slot(1)}/to-be-signed");
        var bytes = await answer.Expect(HttpStatusCode.OK).Message.Content.ReadAsByteArrayAsync();
        return await office.Signs(signer, envelope, 1, await card.Sign(bytes));
    }

    public Task<IReadOnlyList<ReplayedVerdict>> Replay(
        Guid slot,
        ValidationPolicy? policy = null,
        string role = Roles.Auditor
    ) =>
        host.Service<VerdictReplay>()
            .Run(
                slot,
                policy,
                new(
                    town,
                    new Actor(new SubjectId(Guid.Parse("00000000-0000-4000-8000-000000000a0d")), role, "legal"),
                    "test"
                ),
                TestContext.Current.CancellationToken
            );

    public Task<(IReadOnlyList<RestingSignature> Resting, Rejection? Refusal)> Learn(byte[] list) =>
        host.Service<LearnRevocations>()
            .From(list, SystemActor.Instruct(town, "test"), TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<VerdictEvent>> Verdicts(Guid slot)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(town);
        var events = await session.Events.FetchStreamAsync(
            VerdictsId.Of(slot).Value,
            token: TestContext.Current.CancellationToken
        );
        return [.. events.Select(recorded => (VerdictEvent)recorded.Data)];
    }
}
