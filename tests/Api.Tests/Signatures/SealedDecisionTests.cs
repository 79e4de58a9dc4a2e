using System.Text;
using Marten;
using Npgsql;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A decision that was notified is rendered and sealed once, by itself.</summary>
public sealed class SealedDecisionTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "sealing";

    private readonly Office office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_notified_decision_gets_its_seal()
    {
        var notified = await Notified();
        var made = await Sealed(notified.Id);

        Assert.Equal("permits.decision-notified", made.Act.Kind);
        Assert.Equal(notified.Id, made.Act.Id);
        Assert.Equal(SealLevel.CadesBaselineB, made.Seal.Level);
        Assert.Equal(made.Document.Digest, Digest.Of(await File(made.Document.Digest)));
        Assert.Equal(made.Seal.Digest, Digest.Of(await File(made.Seal.Digest)));
        Assert.Equal(made.Document.Length, (await File(made.Document.Digest)).Length);

        var reports = SignatureVerification.Verify(
            await File(made.Seal.Digest),
            await File(made.Document.Digest),
            Trust.Read(Files.Trust!),
            TimeProvider.System.GetUtcNow(),
            cancellation: TestContext.Current.CancellationToken
        );
        var report = Assert.Single(reports);
        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(made.ClaimedAt, report.ClaimedAt);
        Assert.Equal(made.Seal.CertificateDigest, report.Certificate!.Digest);
    }

    [Fact]
    public async Task Openssl_accepts_the_seal_and_refuses_a_substituted_certificate()
    {
        var made = await Sealed((await Notified()).Id);
        var folder = Directory.CreateTempSubdirectory();
        var (document, seal) = (await File(made.Document.Digest), await File(made.Seal.Digest));
        var chain = Encoding.ASCII.GetString(await File(made.Seal.ChainDigest));
        var list = await System.IO.File.ReadAllTextAsync(
            System.IO.Path.Combine(Files.Trust!, DevelopmentSeals.RevocationList),
            Cancellation
        );

        Assert.Null(await WhyRefused(seal, chain + list));
        Assert.NotNull(await WhyRefused([.. seal.AsSpan(0, seal.Length - 1), (byte)(seal[^1] ^ 1)], chain + list));
        Assert.NotNull(await WhyRefused(seal, chain));

        // The same key and the same authority vouch for somebody else: without -cades this would pass.
        using var authority = new TestAuthority();
        using var genuine = authority.Issue();
        using var mayor = authority.Issue("Mayor", genuine.Signing);
        var own = CadesSeal.Over(document, genuine, TestAuthority.Now);
        var trust = string.Join('\n', authority.CertificatePem, authority.RevocationList(TestAuthority.Until));
        Assert.Null(await WhyRefused(own, trust, TestAuthority.Now));
        Assert.Contains(
            "ess cert id not found",
            await WhyRefused(Substitution.In(own, genuine.Certificate, mayor.Certificate), trust, TestAuthority.Now),
            StringComparison.OrdinalIgnoreCase
        );
        folder.Delete(recursive: true);

        async Task<string?> WhyRefused(byte[] shown, string trusted, DateTimeOffset? at = null)
        {
            var (sealFile, documentFile, trustFile) = (Path("seal"), Path("document"), Path("trust"));
            await System.IO.File.WriteAllBytesAsync(sealFile, shown, Cancellation);
            await System.IO.File.WriteAllBytesAsync(documentFile, document, Cancellation);
            await System.IO.File.WriteAllTextAsync(trustFile, trusted, Cancellation);
            var (isGood, words) = await OpenSsl.Verify(
                sealFile,
                documentFile,
                trustFile,
                at ?? TimeProvider.System.GetUtcNow()
            );
            return isGood ? null : words;
        }

        string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
    }

    [Fact]
    public async Task Whoever_asks_again_gets_the_same_seal()
    {
        var notified = await Notified();
        var made = await Sealed(notified.Id);
        await Eventually.Is(
            "its verdict is kept, which publishes files too",
            () => Events(VerdictsId.Of(made.SealId.Value).Value),
            found => found.Count > 0
        );
        var filesBefore = await Count();

        var again = await host.Service<ActSealing>()
            .Seal(
                made.Act,
                () => throw new InvalidOperationException("Rendered again."),
                Application.SystemActor.Instruct(Town, "again"),
                Cancellation
            );

        Assert.Equal(1, Assert.IsType<Application.Outcome.Recorded>(again).Version);
        Assert.Equal(made, await Sealed(notified.Id));
        Assert.Equal(filesBefore, await Count());
    }

    [Fact]
    public async Task Many_at_once_make_one_seal()
    {
        var act = new ActReference("permits.decision-notified", Guid.CreateVersion7(), "PA-2026-000000");
        var bytes = new PublicDocument([1, 2, 3], "application/octet-stream");
        var rendered = new RenderedAct(bytes, bytes);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    host.Service<ActSealing>()
                        .Seal(act, () => rendered, Application.SystemActor.Instruct(Town, "at once"), Cancellation)
                )
        );

        Assert.Single(await Events(SealId.Of(act).Value));
    }

    [Fact]
    public async Task The_document_holds_nothing_personal()
    {
        var applicant = new Applicant();
        var made = await Sealed((await Notified(applicant)).Id);
        var page = Encoding.UTF8.GetString(await File(made.Document.Digest));

        Assert.All(
            [applicant.Name, applicant.Contact!, applicant.SiteAddress, "Lot 17, Bab Ezzouar", "Le projet respecte"],
            personal => Assert.DoesNotContain(personal, page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_seal_is_replayed_like_everything_else()
    {
        var made = await Sealed((await Notified()).Id);
        var stream = await host.Service<StreamHistory>().Read(Town, made.SealId.Value, null, Cancellation);

        Assert.Equal("signatures.act-sealed", Assert.Single(stream!.Events).Kind);
        Assert.Equal(new Seal.Affixed(made.Act, made.Seal.Digest, SealLevel.CadesBaselineB), stream.State);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SealingFiles Files => host.Service<DevelopmentSeals>().Find(Town)!;

    private async Task<Case> Notified(Applicant? applicant = null) =>
        await (await office.Decided(applicant)).After(office.Clerk, "notification", CaseHistories.Notification());

    private async Task<ActSealed> Sealed(Guid application)
    {
        var act = new ActReference(SealNotifiedDecision.Act, application, "");
        var events = await Eventually.Is(
            "the decision is sealed",
            () => Events(SealId.Of(act).Value),
            found => found.Count > 0
        );
        return Assert.IsType<ActSealed>(Assert.Single(events));
    }

    private async Task<IReadOnlyList<object>> Events(Guid stream)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        return [.. (await session.Events.FetchStreamAsync(stream, token: Cancellation)).Select(e => e.Data)];
    }

    private async Task<byte[]> File(string digest) =>
        (byte[])
            (await Ask($"select content from published.file where municipality = '{Town}' and digest = '{digest}'"))!;

    private async Task<long> Count() =>
        (long)(await Ask($"select count(*) from published.file where municipality = '{Town}'"))!;

    private async Task<object?> Ask(string sql)
    {
        await using var query = host.Service<NpgsqlDataSource>().CreateCommand(sql);
        return await query.ExecuteScalarAsync(Cancellation);
    }
}
