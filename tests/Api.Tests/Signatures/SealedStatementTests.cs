using System.Text;
using System.Text.Json;
using Marten;
using Npgsql;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A sealed decision is signed as data as well, and everyone can check that without us.</summary>
public sealed class SealedStatementTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "stating";

    private readonly Office office = new(host, Town);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-statement-");
    private readonly Applicant applicant = new();

    private Case notified = null!;
    private ActSealed made = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Town);
        notified = await (await office.Decided(applicant)).After(
            office.Clerk,
            "notification",
            CaseHistories.Notification()
        );
        made = await Sealed(notified.Id);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Data_and_document_pass_under_the_trust_of_the_municipality_with_one_key_and_one_time()
    {
        var statement = made.Statement!;
        var (data, signature) = (await Content(statement.Digest), await Content(statement.SignatureDigest));

        Assert.Equal(SealLevel.JadesBaselineB, statement.Level);
        Assert.Equal((statement.Length, "application/json"), (data.Length, statement.MediaType));
        Assert.Equal(statement.Digest, Digest.Of(data));
        Assert.Equal(data, Inside(signature));
        var ofData = Judged(signature, null);
        var ofDocument = Judged(await Content(made.Seal.Digest), await Content(made.Document.Digest));
        Assert.All([ofData, ofDocument], report => Assert.Equal("TOTAL_PASSED", report.Verdict.ToString()));
        Assert.Equal(("JAdES-B", "CAdES-B"), (ofData.Level, ofDocument.Level));
        Assert.Equal(
            (made.ClaimedAt, made.Seal.CertificateDigest),
            (ofData.ClaimedAt!.Value, ofData.Certificate!.Digest)
        );
    }

    [Fact]
    public async Task It_tells_what_the_public_facts_tell_and_nothing_personal()
    {
        var text = Encoding.UTF8.GetString(await Content(made.Statement!.Digest));
        var told = JsonElement.Parse(text);
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(notified.Id, token: Cancellation);
        var fact = events.Select(e => e.Data).OfType<Domain.Permits.DecisionNotifiedOnBasis>().Single();
        var valid = events.Select(e => e.Data).OfType<Domain.Permits.ApplicationDeclaredValid>().Single();

        Assert.Equal(made.Act, told.GetProperty("act").Deserialize<ActReference>(Application.StoredJson.Options));
        Assert.Equal("grant", told.GetProperty("outcome").GetString());
        Assert.Equal($"{fact.DecidedOn:yyyy-MM-dd}", told.GetProperty("decidedOn").GetString());
        Assert.Equal($"{fact.NotifiedOn:yyyy-MM-dd}", told.GetProperty("notifiedOn").GetString());
        Assert.Equal(
            fact.Basis,
            told.GetProperty("basis")
                .Deserialize<IReadOnlyList<Domain.Governance.Acts.LegalBasis>>(Application.StoredJson.Options)
        );
        Assert.Equal(fact.Reasons.Commitment, told.GetProperty("texts").GetProperty("reasons").GetString());
        Assert.Equal(valid.SiteAddress.Commitment, told.GetProperty("texts").GetProperty("siteAddress").GetString());
        Assert.All(
            [applicant.Name, applicant.Contact!, applicant.SiteAddress, "Lot 17, Bab Ezzouar", "Le projet respecte"],
            personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_changed_byte_of_it_fails()
    {
        var signature = await Content(made.Statement!.SignatureDigest);
        var parts = Encoding.ASCII.GetString(signature).Split('.');
        var begins = new[] { 0, parts[0].Length + 1, parts[0].Length + parts[1].Length + 2 };

        Assert.All(
            begins,
            begin =>
            {
                var changed = signature.ToArray();
                var place = begin + 20;
                changed[place] = changed[place] == (byte)'A' ? (byte)'B' : (byte)'A';
                Assert.NotEqual("TOTAL_PASSED", Judged(changed, null).Verdict.ToString());
            }
        );
    }

    [Fact]
    public async Task Openssl_alone_checks_it_as_the_public_page_tells_to()
    {
        await Download();
        var (isGood, said) = await Shell();
        Assert.True(isGood, said);
        Assert.Contains("Verified OK", said, StringComparison.Ordinal);

        await File.AppendAllTextAsync(In("decision.json"), " ", Cancellation);
        Assert.False((await Shell()).IsGood);

        await Download();
        var signature = await File.ReadAllTextAsync(In("decision.jose"), Cancellation);
        var other = signature[^10] == 'A' ? 'B' : 'A';
        await File.WriteAllTextAsync(In("decision.jose"), $"{signature[..^10]}{other}{signature[^9..]}", Cancellation);
        Assert.False((await Shell()).IsGood);
    }

    [Fact]
    public async Task The_same_commands_check_a_signature_of_RSA()
    {
        using var authority = new TestAuthority();
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        using var key = authority.Issue("Seal", rsa);
        var data = "{\"form\":\"test\"}"u8.ToArray();
        await File.WriteAllBytesAsync(In("decision.json"), data, Cancellation);
        await File.WriteAllBytesAsync(
            In("decision.jose"),
            JadesSeal.Over(data, key, TimeProvider.System.GetUtcNow()),
            Cancellation
        );
        await File.WriteAllTextAsync(
            In("chain.pem"),
            $"{key.Certificate.ExportCertificatePem()}\n{authority.CertificatePem}\n",
            Cancellation
        );
        await File.WriteAllTextAsync(In("revoked.crl"), authority.RevocationList(TestAuthority.Until), Cancellation);

        var (isGood, said) = await Shell(
            StatementCommands.OpenSsl.Replace(
                "openssl verify",
                $"openssl verify -attime {TestAuthority.Now.ToUnixTimeSeconds()}",
                StringComparison.Ordinal
            )
        );

        Assert.True(isGood, said);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SealingFiles Seals => host.Service<DevelopmentSeals>().Find(Town)!;

    private static byte[] Inside(byte[] compact) =>
        System.Buffers.Text.Base64Url.DecodeFromChars(Encoding.ASCII.GetString(compact).Split('.')[1]);

    private SignatureReport Judged(byte[] signature, byte[]? detached) =>
        Assert.Single(
            SignatureVerification.Verify(
                signature,
                detached is null ? default(ReadOnlyMemory<byte>?) : detached,
                Trust.Read(Seals.Trust!),
                TimeProvider.System.GetUtcNow(),
                cancellation: TestContext.Current.CancellationToken
            )
        );

    private string In(string name) => Path.Combine(folder.FullName, name);

    private async Task Download()
    {
        await File.WriteAllBytesAsync(In("decision.json"), await Content(made.Statement!.Digest), Cancellation);
        await File.WriteAllBytesAsync(In("decision.jose"), await Content(made.Statement.SignatureDigest), Cancellation);
        await File.WriteAllBytesAsync(In("chain.pem"), await Content(made.Seal.ChainDigest), Cancellation);
        File.Copy(Path.Combine(Seals.Trust!, DevelopmentSeals.RevocationList), In("revoked.crl"), overwrite: true);
    }

    private Task<(bool IsGood, string Words)> Shell(string commands = StatementCommands.OpenSsl) =>
        Bash.Run(commands, folder.FullName);

    private async Task<ActSealed> Sealed(Guid application)
    {
        var seal = SealId.Of(SealNotifiedDecision.Act, application).Value;
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await Eventually.Is(
            "the decision is sealed",
            () => session.Events.FetchStreamAsync(seal, token: Cancellation),
            found => found.Count > 0
        );
        return Assert.IsType<ActSealed>(Assert.Single(events).Data);
    }

    private async Task<byte[]> Content(string digest)
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand("select content from published.file where municipality = $1 and digest = $2");
        query.Parameters.AddWithValue(Town);
        query.Parameters.AddWithValue(digest);
        return (byte[])(await query.ExecuteScalarAsync(Cancellation))!;
    }
}
