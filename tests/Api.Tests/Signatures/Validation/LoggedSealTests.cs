using System.Text;
using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Api.Tests.Hosting;
using Sijil.Api.Tests.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Permits;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>
/// The seal of a decision that no authority has stamped, a year later: the log that names it was stamped, by an authority run by OpenSSL,
/// and whoever accepts that knows when the seal existed.
/// </summary>
public sealed class LoggedSealTests(RegisterHost host, ARealAuthority authority) : IAsyncLifetime
{
    private const string Town = "logged-seals";

    private readonly Office office = new(host, Town);
    private readonly AnAuditedLog log = new(host);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-logged-");
    private ActSealed made = null!;
    private Guid eventId;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await authority.Made();
        await host.AddMunicipality(Town);
        var application = (
            await (await office.Decided()).After(office.Clerk, "notification", CaseHistories.Notification())
        ).Id;
        await Eventually.Is("the decision is sealed", () => Seal(application), events => events.Count == 1);
        var sealing = (await Seal(application))[0];
        (made, eventId) = ((ActSealed)sealing.Data, sealing.Id);
        await log.Publish(Town);
        await Stamp();
        Directory.CreateDirectory(Trusted);
        File.Copy(authority.Root, Path.Combine(Trusted, "time.pem"));
        foreach (var list in authority.Lists)
            File.Copy(list, Path.Combine(Trusted, Path.GetFileName(list)));
        foreach (var file in Directory.EnumerateFiles(Seals.Trust!))
            File.Copy(file, Path.Combine(Trusted, "seals-" + Path.GetFileName(file)));
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_seal_that_the_stamped_log_names_survives_its_certificate()
    {
        var report = await Report(await Proven());

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-B", report.Level);
        var stamp = Assert.Single(report.TimeStamps);
        Assert.Equal(
            (StampedPart.Checkpoint, "Authority of time", true, report.BestSignatureTime),
            (stamp.Part, stamp.Authority, stamp.IsCounted, stamp.At)
        );
    }

    [Fact]
    public async Task Without_the_proof_and_under_the_default_policy_nothing_says_when_it_was_made()
    {
        Assert.StartsWith(
            "INDETERMINATE/OUT_OF_BOUNDS",
            (await Report(null)).Verdict.ToString(),
            StringComparison.Ordinal
        );

        var report = await Report(await Proven(), ValidationPolicy.Default);
        Assert.StartsWith("INDETERMINATE/OUT_OF_BOUNDS", report.Verdict.ToString(), StringComparison.Ordinal);
        Assert.False(Assert.Single(report.TimeStamps).IsCounted);
    }

    [Fact]
    public async Task The_entry_of_another_event_proves_nothing()
    {
        var (sealing, other) = (await Proven(), await Proven(await Established()));

        Assert.Equal(ValidationCheck.LogEntry, await Broken(other));
        Assert.Equal(ValidationCheck.LogInclusion, await Broken(sealing with { Proof = other.Proof }));
        Assert.Equal(
            ValidationCheck.LogInclusion,
            await Broken(sealing with { Entry = sealing.Entry.ToArray().Append((byte)' ').ToArray() })
        );
    }

    [Fact]
    public async Task Nor_does_another_log_or_a_stamp_over_something_else()
    {
        var sealing = await Proven();
        using var otherLog = new AnAuditedLog(host);
        using var issuer = new TestAuthority();
        using var clock = new TestClock(issuer);

        Assert.Equal(ValidationCheck.LogInclusion, await Broken(sealing with { Key = otherLog.Key }));
        Assert.Equal(
            ValidationCheck.TimeStampImprint,
            await Broken(sealing with { Token = clock.Token([1], TestAuthority.Now) })
        );
        // An authority that nobody here trusts stamped the right thing.
        var text = Encoding.UTF8.GetBytes(sealing.Proof.Note.Text);
        Assert.Equal(
            ValidationCheck.TimeStamp,
            await Broken(sealing with { Token = clock.Token(text, TestAuthority.Now) })
        );
    }

    [Fact]
    public async Task Whatever_lies_in_the_files_reading_them_ends_with_a_reason()
    {
        var (entry, proof, reply) = await Files(eventId);
        foreach (var wrong in new byte[][] { [], [0], [.. "{}"u8], [.. reply, 0] })
        {
            Assert.Throws<FormatException>(() => LoggedSignature.Read(wrong, proof, log.Key, reply));
            Assert.Throws<FormatException>(() => LoggedSignature.Read(entry, wrong, log.Key, reply));
            Assert.Throws<FormatException>(() => LoggedSignature.Read(entry, proof, log.Key, wrong));
        }
    }

    [Fact]
    public async Task The_command_takes_the_files_of_the_log_and_says_what_counted()
    {
        var (entry, proof, reply) = await Files(eventId);
        string[] given =
        [
            "signature",
            "verify",
            Written("seal.p7s", await Content(made.Seal.Digest)),
            "--detached",
            Written("document.html", await Content(made.Document.Digest)),
            "--trust",
            Trusted,
            "--at",
            $"{AfterExpiry:yyyy-MM-dd'T'HH:mm:ss'Z'}",
            "--json",
        ];
        string[] logged =
        [
            "--entry",
            Written("entry.json", entry),
            "--proof",
            Written("event.tlog-proof", proof),
            "--stamp",
            Written("stamp.tsr", reply),
            "--vkey",
            log.Key.ToString(),
        ];

        var (code, words, _) = await Run([.. given, .. logged, "--accept-checkpoints"]);
        Assert.Equal(0, code);
        Assert.Contains("\"over\":\"checkpoint\"", words, StringComparison.Ordinal);

        (code, words, _) = await Run([.. given, .. logged]);
        Assert.Equal(1, code);
        Assert.Contains("checkpoint-policy", words, StringComparison.Ordinal);

        (code, _, var errors) = await Run([.. given, .. logged[..2]]);
        Assert.NotEqual(0, code);
        Assert.Contains("go together", errors, StringComparison.Ordinal);
    }

    private static Task<CommandResult> Run(string[] words) =>
        CommandProcess.Run(new Dictionary<string, string>(), words);

    private SealingFiles Seals => host.Service<DevelopmentSeals>().Find(Town)!;

    private string Trusted => Path.Combine(folder.FullName, "trust");

    private DateTimeOffset AfterExpiry
    {
        get
        {
            using var key = Pkcs12Key.Read(Seals.File, Seals.Password);
            return key.Certificate.NotAfter.ToUniversalTime().AddMonths(1);
        }
    }

    private async Task<ValidationCheck> Broken(LoggedSignature logged)
    {
        var report = await Report(logged);
        Assert.StartsWith("INDETERMINATE/OUT_OF_BOUNDS", report.Verdict.ToString(), StringComparison.Ordinal);
        return report
            .Steps.First(step => step.Check >= ValidationCheck.CheckpointPolicy && !step.Outcome.IsPassed)
            .Check;
    }

    private async Task<SignatureReport> Report(LoggedSignature? logged, ValidationPolicy? policy = null) =>
        SignatureVerification
            .Verify(
                await Content(made.Seal.Digest),
                await Content(made.Document.Digest),
                Trust.Read(Trusted),
                AfterExpiry,
                policy ?? ValidationPolicy.WithCheckpoints,
                logged,
                cancellation: TestContext.Current.CancellationToken
            )
            .Single();

    private async Task Stamp()
    {
        var stamps = new TimeStamps(
            new(new([authority.TimeStamps], TimeSpan.FromSeconds(30)), TimeSpan.FromMinutes(1)),
            new(OutsideHttp.Reading(OutsideHttp.LargestStamp), TimeProvider.System),
            log,
            log,
            TimeProvider.System,
            NullLogger<TimeStamps>.Instance
        );
        await stamps.Advance(Town, Cancellation);
        Assert.Empty(stamps.Silences);
        // The log goes on, and the proof is to lead to what was stamped all the same.
        await office.Decided();
        await log.Publish(Town);
    }

    private async Task<LoggedSignature> Proven(Guid? id = null)
    {
        var (entry, proof, reply) = await Files(id ?? eventId);
        return LoggedSignature.Read(entry, proof, log.Key, reply);
    }

    private async Task<(byte[] Entry, byte[] Proof, byte[] Reply)> Files(Guid id)
    {
        var newest = (await log.Store.NewestStamp(Cancellation))!;
        var proof = await new EventProofs(host.Service<NpgsqlDataSource>(), log, log).Stamped(Town, id, Cancellation);
        return (
            (await host.Service<EventLeaves>().Of(Town, id, Cancellation))!,
            Assert.IsType<EventProof.Ready>(proof).Proof.ToBytes(),
            (await log.Store.Read(newest.Path, Cancellation))!
        );
    }

    private async Task<Guid> Established()
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        return (await session.Events.FetchStreamAsync(made.Act.Id, token: Cancellation))[0].Id;
    }

    private async Task<IReadOnlyList<JasperFx.Events.IEvent>> Seal(Guid application)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        return await session.Events.FetchStreamAsync(
            SealId.Of(SealNotifiedDecision.Act, application).Value,
            token: Cancellation
        );
    }

    private string Written(string name, byte[] content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
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
