using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Cases;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Api.Tests.Signatures;

/// <summary>The seal of a decision is stamped behind it, and gets its evidence when that is there; what fails is told and tried again.</summary>
public sealed class SealRaisingTests(RegisterHost host, ARealAuthority authority) : IAsyncLifetime
{
    private const string Town = "raising";

    private readonly Office office = new(host, Town);
    private readonly HttpClient http = OutsideHttp.Reading(OutsideHttp.LargestStamp);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-raising-");
    private Guid application;

    private Guid SealStream => SealId.Of(SealNotifiedDecision.Act, application).Value;

    private SealingFiles Seals => host.Service<DevelopmentSeals>().Find(Town)!;

    public async ValueTask InitializeAsync()
    {
        await authority.Made();
        await host.AddMunicipality(Town);
        application = (
            await (await office.Decided()).After(office.Clerk, "notification", CaseHistories.Notification())
        ).Id;
        await Eventually.Is("the decision is sealed", Events, events => events.Count == 1);
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_seal_rises_to_what_openssl_checks_with_the_root_alone()
    {
        var stamped = await Raise(Answering);
        Assert.Equal(new SealMayBeRaised(SealStream), stamped!.Message);
        Assert.IsType<SealTimestamped>((await Events())[^1]);

        var waiting = await Raise(Answering);
        Assert.Equal(1, waiting!.Message.Tries);
        Assert.Equal(TimeSpan.FromMinutes(1), waiting.Options.ScheduleDelay);
        Assert.Equal(2, (await Events()).Count);

        Assert.Null(await Raise(Answering, WithLists()));

        var (document, extended) = (((ActSealed)(await Events())[0]).Document, (SealExtended)(await Events())[^1]);
        Assert.Equal(SealLevel.CadesBaselineLT, extended.Level);
        var (isGood, words) = await OpenSsl.VerifyAlone(
            await Written("seal", extended.Digest),
            await Written("document", document.Digest),
            Path.Combine(Seals.Trust!, DevelopmentSeals.Authority),
            "-crl_check_all"
        );
        Assert.True(isGood, words);
        Assert.Null(await Raise(Answering, WithLists()));
        Assert.Equal(3, (await Events()).Count);
    }

    /// <summary>eIDAS art. 34 and 40: what was sealed can be relied on beyond the time of its certificate.</summary>
    [Fact]
    public async Task A_decision_with_its_evidence_survives_the_certificate_of_its_seal()
    {
        await Raise(Answering);
        await Raise(Answering, WithLists());
        var (made, stamped, extended) = (
            (ActSealed)(await Events())[0],
            (SealTimestamped)(await Events())[1],
            (SealExtended)(await Events())[2]
        );

        Assert.Equal("TOTAL_PASSED CAdES-LT", await AfterExpiry(made, extended.Digest));
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE CAdES-T", await AfterExpiry(made, stamped.Digest));
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE CAdES-B", await AfterExpiry(made, made.Seal.Digest));
    }

    [Fact]
    public async Task An_outage_leaves_the_seal_as_it_is_and_is_told_once()
    {
        var first = await Raise(Silent);
        var second = await Raise(Silent, tries: first!.Message.Tries);

        Assert.Equal((1, TimeSpan.FromMinutes(1)), (first.Message.Tries, first.Options.ScheduleDelay));
        Assert.Equal((2, TimeSpan.FromMinutes(2)), (second!.Message.Tries, second.Options.ScheduleDelay));
        Assert.Collection(
            await Events(),
            made => Assert.IsType<ActSealed>(made),
            failed => Assert.IsType<SealTimestampFailed>(failed)
        );

        await Raise(Answering, tries: second.Message.Tries);

        Assert.IsType<SealTimestamped>((await Events())[^1]);
    }

    [Fact]
    public async Task What_is_added_leaves_the_seal_the_one_that_it_was()
    {
        await Raise(Answering);

        var (made, stamped) = ((ActSealed)(await Events())[0], (SealTimestamped)(await Events())[^1]);
        var (before, after) = (Signature(await Content(made.Seal.Digest)), Signature(await Content(stamped.Digest)));
        Assert.Equal(before, after);
        Assert.InRange(stamped.ExistedAt, made.ClaimedAt, TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task A_case_carries_all_that_its_seal_became_and_is_not_whole_without()
    {
        await Raise(Answering);
        await Raise(Answering, WithLists());
        using var log = new AnAuditedLog(host);
        await log.Publish(Town);

        var exported = await new CaseExport(host.Service<NpgsqlDataSource>(), log, log).Read(
            Town,
            application,
            isPublic: true,
            TestContext.Current.CancellationToken
        );

        Assert.Null(Verify(exported!, log.Key));
        foreach (
            var raised in new[]
            {
                ((SealTimestamped)(await Events())[1]).Digest,
                ((SealExtended)(await Events())[2]).Digest,
            }
        )
        {
            var less = exported! with
            {
                Documents = exported.Documents.Where(each => each.Key != raised).ToDictionary(),
            };
            Assert.Contains(raised, Verify(less, log.Key)!.Path, StringComparison.Ordinal);
        }
    }

    /// <summary>What is kept encrypted is never written again, so its seal is raised before.</summary>
    [Fact]
    public async Task A_seal_that_nobody_raises_later_gets_what_there_is_at_that_moment()
    {
        var bare = await Content(((ActSealed)(await Events())[0]).Seal.Digest);

        var (whole, reached, missing) = await At(Answering, WithLists());
        Assert.Equal((SealLevel.CadesBaselineLT, 0), (reached, missing.Count));
        Assert.Equal(Signature(bare), Signature(whole));
        var trusted = Trust.Read(Seals.Trust!).WithClocks([WithLists()]);
        var now = TimeProvider.System.GetUtcNow();
        var reports = SignatureVerification.Verify(
            whole,
            null,
            trusted,
            now,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal("CAdES-LT", reports[0].Level);

        (_, reached, missing) = await At(Answering);
        Assert.Equal((SealLevel.CadesBaselineT, true), (reached, missing.Count > 0));

        (var same, reached, missing) = await At(Silent);
        Assert.Equal((SealLevel.CadesBaselineB, "127.0.0.1 answered 404."), (reached, Assert.Single(missing)));
        Assert.Equal(bare, same);

        (same, reached, missing) = await At(new([], TimeSpan.FromSeconds(30)));
        Assert.Equal((SealLevel.CadesBaselineB, 0), (reached, missing.Count));
        Assert.Equal(bare, same);

        Task<RaisedSeal> At(TimeStampAuthorities authorities, Trust? more = null) =>
            Raising(authorities, more).Raise(Town, bare, TestContext.Current.CancellationToken);
    }

    /// <summary>Authorities are asked with what is known now, and not with what was known when the process began.</summary>
    [Fact]
    public async Task An_authority_of_which_a_learned_list_says_that_it_was_revoked_stamps_nothing()
    {
        var bare = await Content(((ActSealed)(await Events())[0]).Seal.Digest);
        var learned = WithLists().Knowing(RevocationList.Read(authority.ListWithoutStamps()));

        var (same, reached, missing) = await Raising(Answering, learned)
            .Raise(Town, bare, TestContext.Current.CancellationToken);

        Assert.Equal(
            (SealLevel.CadesBaselineB, "127.0.0.1 signs with a certificate that was revoked."),
            (reached, Assert.Single(missing))
        );
        Assert.Equal(bare, same);
    }

    /// <summary>What somebody finds who trusts the roots and has nothing else, a month after the certificate of the seal has expired.</summary>
    private async Task<string> AfterExpiry(ActSealed made, string seal)
    {
        var trusted = folder.CreateSubdirectory("roots").FullName;
        File.Copy(authority.Root, Path.Combine(trusted, "time.pem"), overwrite: true);
        File.Copy(
            Path.Combine(Seals.Trust!, DevelopmentSeals.Authority),
            Path.Combine(trusted, "seals.pem"),
            overwrite: true
        );
        using var key = Pkcs12Key.Read(Seals.File, Seals.Password);
        var report = SignatureVerification.Verify(
            await Content(seal),
            await Content(made.Document.Digest),
            Trust.Read(trusted),
            key.Certificate.NotAfter.ToUniversalTime().AddMonths(1),
            cancellation: TestContext.Current.CancellationToken
        )[0];
        return $"{report.Verdict} {report.Level}";
    }

    private static CaseFault? Verify(ExportedCase exported, VerifierKey key)
    {
        using var archive = new MemoryStream();
        CaseArchive.Write(exported, archive);
        archive.Position = 0;
        return CaseVerification.Verify(archive, key).Fault;
    }

    private TimeStampAuthorities Answering => new([authority.TimeStamps], TimeSpan.FromSeconds(30));

    private TimeStampAuthorities Silent =>
        new(
            [authority.TimeStamps with { Address = new(authority.TimeStampAddress, "/nobody/there") }],
            TimeSpan.FromSeconds(30)
        );

    private Task<DeliveryMessage<SealMayBeRaised>?> Raise(
        TimeStampAuthorities authorities,
        Trust? more = null,
        int tries = 0
    ) =>
        new RaiseSeal(
            host.Service<Recorder>(),
            host.Service<SealFiles>(),
            Raising(authorities, more),
            TimeProvider.System,
            NullLogger<RaiseSeal>.Instance
        ).Handle(
            new(SealStream, tries),
            new Envelope { TenantId = Town, CorrelationId = "test" },
            TestContext.Current.CancellationToken
        );

    private SealRaising Raising(TimeStampAuthorities authorities, Trust? more = null) =>
        new(
            new(
                authorities,
                new(http, TimeProvider.System),
                new EvidenceCollector(TimeProvider.System),
                TimeProvider.System
            ),
            new(
                new Trusting(Trust.Read(Seals.Trust!).WithClocks(more is null ? [] : [more])),
                host.Service<ISignerTrust>(),
                host.Service<IDocumentStore>(),
                host.Service<PublishedFiles>()
            )
        );

    /// <summary>What the authority of time-stamps is believed by, with its lists of revoked certificates.</summary>
    private Trust WithLists() => Trust.Read(authority.TimeStampTrust, [.. authority.Lists]);

    private async Task<IReadOnlyList<object>> Events()
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        return
        [
            .. (await session.Events.FetchStreamAsync(SealStream, token: TestContext.Current.CancellationToken)).Select(
                e => e.Data
            ),
        ];
    }

    private async Task<string> Written(string name, string digest)
    {
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(file, await Content(digest), TestContext.Current.CancellationToken);
        return file;
    }

    private async Task<byte[]> Content(string digest)
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand("select content from published.file where municipality = $1 and digest = $2");
        query.Parameters.AddWithValue(Town);
        query.Parameters.AddWithValue(digest);
        return (byte[])(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static byte[] Signature(byte[] seal)
    {
        var message = new System.Security.Cryptography.Pkcs.SignedCms();
        message.Decode(seal);
        return message.SignerInfos[0].GetSignature();
    }

    private sealed record Trusting(Trust All) : ISealTrust
    {
        public Trust Current(string municipality) => All;
    }
}
