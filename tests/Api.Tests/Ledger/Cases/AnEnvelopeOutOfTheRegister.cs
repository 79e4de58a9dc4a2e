using Npgsql;
using Sijil.Api.Security;
using Sijil.Api.Tests.DataRights.Erasures;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Envelopes;
using Sijil.Application.Ledger.Cases;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>The tests that share it take turns.</summary>
[CollectionDefinition]
public sealed class ExportedEnvelopes : ICollectionFixture<AnEnvelopeOutOfTheRegister>;

/// <summary>An envelope of two documents that one signed with a card and another without, in a published log.</summary>
public sealed class AnEnvelopeOutOfTheRegister : IAsyncLifetime
{
    public const string Municipality = "exporting-envelopes";
    public const string Notice = "Mise en demeure de Mme Houria Belkacem";

    /// <summary>What it takes to check everything.</summary>
    public static readonly string[] Fields =
    [
        EnvelopeFields.Signature,
        EnvelopeFields.Certificate,
        Application.Signatures.Documents.DocumentFields.Document,
    ];

    internal static readonly Invited WithCard = new("exported-with-card", Level: "advanced");
    internal static readonly Invited Simply = new("exported-simply");

    private readonly RegisterHost host;
    private readonly AnAuditedLog log;
    private readonly CardAuthority cards = new(Path.Combine(AppContext.BaseDirectory, "cards", "exported"));

    public AnEnvelopeOutOfTheRegister(RegisterHost host)
    {
        this.host = host;
        (log, Office, Erasing) = (new(host), new(host, Municipality), new(host, Municipality));
        host.Application.Configuration[$"Signers:{Municipality}:Trust"] = cards.Folder;
    }

    internal SigningOffice Office { get; }

    internal ErasureOffice Erasing { get; }

    internal VerifierKey Key => log.Key;

    internal string Authority => Path.Combine(cards.Folder, "authority.pem");

    internal SentEnvelope Envelope { get; private set; } = null!;

    /// <summary>With commitments alone.</summary>
    internal ExportedCase Closed { get; private set; } = null!;

    /// <summary>With all that can be opened.</summary>
    internal ExportedCase Opened { get; private set; } = null!;

    internal IReadOnlyDictionary<string, byte[]> Files { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        var concerned = await Office.Archive.Concluded("Houria Belkacem");
        Envelope = await Completed(WithCard, Simply, await Office.Stored(), await Office.Stored(Notice, concerned));
        Closed = await Read(Envelope);
        (var opened, var refusal) = await Open(Closed, Fields);
        Opened = opened ?? throw new InvalidOperationException(refusal!.Code);
        Files = ACaseOutOfTheRegister.Files(Opened);
    }

    public ValueTask DisposeAsync()
    {
        host.Application.Configuration[$"Signers:{Municipality}:Trust"] = "";
        cards.Dispose();
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The first signs with a card, the second without.</summary>
    internal async Task<SentEnvelope> Completed(Invited first, Invited second, params Guid[] documents)
    {
        var envelope = await Office.Drafted();
        foreach (var document in documents)
            envelope = await Office.After(envelope, "documents", new { document });
        foreach (var signer in new[] { first, second })
            envelope = await Office.After(envelope, "signers", signer.Body);
        envelope = await Office.After(envelope, "sending", Office.Sending());
        await SignsWithCard(first, envelope);
        await Office.Ready(second, envelope, 2);
        (await Office.Signs(second, envelope, 2)).Expect(System.Net.HttpStatusCode.OK);
        await Office.Becomes(envelope, "completed");
        return envelope;
    }

    internal async Task<ExportedCase> Read(SentEnvelope envelope, bool isPublic = false, Guid? stream = null)
    {
        await log.Publish(Municipality);
        var export = new CaseExport(host.Service<NpgsqlDataSource>(), log, log);
        return (
            await export.Read(Municipality, stream ?? envelope.Id, isPublic, TestContext.Current.CancellationToken)
        )!;
    }

    internal string Token(string role = "clerk", string? unit = null) =>
        host.Service<DevelopmentTokens>().Issue([role], "evidence-clerk", Municipality, unit ?? Office.Office.Unit);

    internal async Task<(ExportedCase? Opened, Rejection? Refusal)> Open(
        ExportedCase closed,
        IReadOnlyCollection<string> fields,
        string role = "clerk",
        string? unit = null
    )
    {
        var instruction = await host.Service<TokenActors>()
            .Instruct(Municipality, Token(role, unit), TestContext.Current.CancellationToken);
        return await host.Service<CaseOpenings>()
            .Open(closed, EnvelopeActivities.Evidence, fields, instruction, TestContext.Current.CancellationToken);
    }

    internal CaseReport Verify(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var archive = new MemoryStream(ACaseOutOfTheRegister.Zip(files));
        return CaseVerification.Verify(archive, Key);
    }

    internal async Task<SubjectId> SubjectOf(SentEnvelope envelope, int slot) =>
        new((await Office.Read(envelope))["envelope", "slots"][slot - 1].GetProperty("signer").GetGuid());

    private async Task SignsWithCard(Invited signer, SentEnvelope envelope)
    {
        var card = cards.Issue($"PNODZ-{signer.NationalId}");
        await Office.Consents(signer, envelope, 1);
        await Office.Done(signer, envelope, 1, "certificate", card.Binding);
        await Office.Prepares(signer, envelope, 1);
        var answer = await Office.Signer(signer).Read($"{envelope.Slot(1)}/to-be-signed");
        var content = await answer.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        (await Office.Signs(signer, envelope, 1, await card.Sign(content))).Expect(System.Net.HttpStatusCode.OK);
    }
}
