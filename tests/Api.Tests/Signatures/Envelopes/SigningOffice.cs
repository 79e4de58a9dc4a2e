using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Documents;
using Sijil.Application;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>Somebody who is to sign: at which place, in which order, and what their signature has to reach.</summary>
internal sealed record Invited(string Name, int Order = 1, string Level = "simple", bool MayDelegate = false)
{
    /// <summary>No other test uses it.</summary>
    public string NationalId => $"{Name}-0042";

    public object Body =>
        new
        {
            nationalId = NationalId,
            order = Order,
            requiredLevel = Level,
            mayDelegate = MayDelegate,
        };
}

/// <summary>An envelope over HTTP, and the version at which its clerk left it.</summary>
internal sealed record SentEnvelope(Guid Id, long Version)
{
    public const string All = "/api/signatures/envelopes";

    public string Path => $"{All}/{Id}";

    public string Slot(int number) => $"{Path}/slots/{number}";
}

/// <summary>The clerks of one unit who have things signed, and those who sign.</summary>
internal sealed class SigningOffice(RegisterHost host, string municipality, TimeProvider? clock = null)
{
    public const string ToSign = "/api/signatures/to-sign";

    public static readonly object Nothing = new { };

    private const string Market = "Règlement du marché couvert";

    private readonly Office office = new(host, municipality, "legal");
    private readonly Archive archive = new(host, municipality);

    /// <summary>Documents and the persons whom they concern.</summary>
    public Archive Archive => archive;

    public Office Office => office;

    public HttpClient Clerk => office.Clerk;

    public DateTimeOffset Now => (clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>Signs in with an account of their own and the national id under which they were invited.</summary>
    public HttpClient Signer(Invited person) =>
        office.PersonWithNationalId($"account-of-{person.Name}", person.NationalId, Roles.Citizen);

    public static string DigestOf(string content) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Stores a document of the unit; the same one each time it is asked for under the same text.</summary>
    public async Task<Guid> Stored(string content = Market, params SubjectId[] concerns)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var answer = await archive.Store(bytes, by: Clerk, concerns: concerns);
        return answer.Expect(HttpStatusCode.Created)["streamId"].GetGuid();
    }

    public object Sending(TimeSpan? lifetime = null) =>
        new
        {
            expiresAt = Now + (lifetime ?? TimeSpan.FromDays(14)),
            reminders = new { firstAfterDays = 5, everyDays = 2 },
        };

    public async Task<SentEnvelope> Drafted(string policy = "eu-eidas")
    {
        var answer = (await Clerk.Create(SentEnvelope.All, new { policy })).Expect(HttpStatusCode.Created);
        return new(answer["streamId"].GetGuid(), answer.Version);
    }

    /// <summary>After one more change of the clerk's, which must have been recorded.</summary>
    public async Task<SentEnvelope> After(SentEnvelope envelope, string act, object body) =>
        envelope with
        {
            Version = (await Clerk.Change($"{envelope.Path}/{act}", body, envelope.Version))
                .Expect(HttpStatusCode.OK)
                .Version,
        };

    public async Task<SentEnvelope> Sent(params Invited[] signers) =>
        await After(await Filled(signers), "sending", Sending());

    public async Task<SentEnvelope> Filled(params Invited[] signers)
    {
        var document = await Stored();
        var envelope = await After(await Drafted(), "documents", new { document });
        foreach (var signer in signers)
            envelope = await After(envelope, "signers", signer.Body);
        return envelope;
    }

    /// <summary>Asks for sealed values of an envelope, on the record.</summary>
    public Task<Answer> Open(SentEnvelope envelope, params string[] fields) =>
        Clerk.PostWith($"{envelope.Path}/openings", new { fields }, key: null, ifMatch: null);

    public async Task<Answer> Read(SentEnvelope envelope) =>
        (await Clerk.Read(envelope.Path)).Expect(HttpStatusCode.OK);

    public async Task<string?> PhaseOf(SentEnvelope envelope) =>
        (await Read(envelope))["envelope", "phase"].GetString();

    public Task Becomes(SentEnvelope envelope, string phase) =>
        Eventually.Is($"the envelope is {phase}", () => PhaseOf(envelope), it => it == phase);

    /// <summary>The slot as its signer sees it, once it has been opened to them.</summary>
    public Task<Answer> Slot(Invited person, SentEnvelope envelope, int slot) =>
        Eventually.Is(
            $"slot {slot} is open",
            () => Signer(person).Read(envelope.Slot(slot)),
            it => it.Status == HttpStatusCode.OK
        );

    /// <summary>An act of the signer at the version at which the slot stands.</summary>
    public async Task<Answer> Act(Invited person, SentEnvelope envelope, int slot, string act, object? body)
    {
        var seen = await Slot(person, envelope, slot);
        return await Signer(person).Change($"{envelope.Slot(slot)}/{act}", body, seen.Version);
    }

    public async Task<Answer> Done(Invited person, SentEnvelope envelope, int slot, string act, object? body) =>
        (await Act(person, envelope, slot, act, body)).Expect(HttpStatusCode.OK);

    public Task<Answer> Consents(Invited person, SentEnvelope envelope, int slot) =>
        Done(
            person,
            envelope,
            slot,
            "consent",
            new { textDigest = ConsentTexts.DigestOf(ConsentTexts.Current.French) }
        );

    public async Task Prepares(Invited person, SentEnvelope envelope, int slot)
    {
        var presentedDigest = (await Slot(person, envelope, slot))["manifestDigest"].GetString();
        await Done(person, envelope, slot, "preparation", new { presentedDigest });
    }

    /// <summary>Up to the point where only the signature is missing.</summary>
    public async Task Ready(Invited person, SentEnvelope envelope, int slot)
    {
        await Consents(person, envelope, slot);
        await Prepares(person, envelope, slot);
    }

    public async Task<Answer> Signs(Invited person, SentEnvelope envelope, int slot, byte[]? signature = null)
    {
        var seen = await Slot(person, envelope, slot);
        return await Signer(person)
            .Change($"{envelope.Slot(slot)}/signature", Signature(seen, signature), seen.Version);
    }

    public static object Signature(Answer slot, byte[]? signature = null) =>
        new
        {
            session = slot["session"].ValueKind == JsonValueKind.Null ? Guid.Empty : slot["session"].GetGuid(),
            signedDigest = slot["manifestDigest"].GetString(),
            signature = signature is null ? null : Convert.ToBase64String(signature),
        };
}
