using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Ledger.TimeStamping;
using Sijil.Domain.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>What the demo seals can be relied on for as long as anything: stamped, with the evidence inside, and checked without us.</summary>
public sealed class DemoSealTests(ADemoDecision decision) : IClassFixture<ADemoDecision>
{
    private const string Program = "sijil() { dotnet '{0}' \"$@\"; }\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_notified_decision_gets_its_time_stamp_and_its_evidence_by_itself() =>
        Assert.Collection(
            decision.Seal,
            made => Assert.Equal(SealLevel.CadesBaselineB, Assert.IsType<ActSealed>(made).Seal.Level),
            stamped => Assert.Equal(SealLevel.CadesBaselineT, Assert.IsType<SealTimestamped>(stamped).Level),
            extended => Assert.Equal(SealLevel.CadesBaselineLT, Assert.IsType<SealExtended>(extended).Level)
        );

    [Fact]
    public async Task The_commands_on_its_page_accept_all_that_is_handed_out()
    {
        Assert.Equal(5, decision.Commands.Count);
        foreach (var commands in decision.Commands)
        {
            var (isGood, words) = await Run(commands);
            Assert.True(isGood, $"{commands}\n{words}");
        }

        var (isWhole, fault) = await OpenSsl.VerifyAlone(
            Path.Combine(decision.Folder, "decision.p7s"),
            Path.Combine(decision.Folder, "decision.html"),
            Path.Combine(decision.Folder, "chain.pem"),
            "-crl_check_all"
        );
        Assert.True(isWhole, fault);
        Assert.Contains("CAdES-LT", (await Run(decision.Commands[2])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_refuse_another_document_and_another_stamp()
    {
        var copy = Directory.CreateTempSubdirectory("sijil-demo-other-");
        foreach (var file in Directory.GetFiles(decision.Folder))
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        await File.AppendAllTextAsync(Path.Combine(copy.FullName, "decision.html"), " ", Cancellation);

        Assert.False((await Bash.Run(decision.Commands[0], copy.FullName)).IsGood);
        var otherValue = decision
            .Commands[1]
            .Replace("openssl ts -verify", "echo >> value; openssl ts -verify", StringComparison.Ordinal);
        Assert.NotEqual(decision.Commands[1], otherValue);
        Assert.False((await Bash.Run(otherValue, copy.FullName)).IsGood);
        copy.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_written_to_the_applicant_has_its_evidence_too()
    {
        var root = Path.Combine(
            decision.Host.Service<DevelopmentSeals>().Find("demo")!.Trust!,
            DevelopmentSeals.Authority
        );

        var (isGood, words) = await OpenSsl.VerifyAlone(In("letter.p7s"), In("letter.html"), root, "-crl_check_all");
        var (_, ours) = await Run(
            "mkdir trust && cp chain.pem time.pem trust && sijil signature verify letter.p7s --detached letter.html --trust trust"
        );

        Assert.True(isGood, words);
        Assert.Contains("CAdES-LT", ours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_stamped_as_well()
    {
        await Eventually.Is("a checkpoint is stamped", () => decision.HasInLog("timestamp/newest"));
        var newest = (await decision.OfLog("timestamp/newest")).TrimEnd('\n');
        var (reply, checkpoint) = (In("checkpoint.tsr"), In("checkpoint"));
        await File.WriteAllBytesAsync(reply, await decision.BytesOfLog(newest), Cancellation);
        await File.WriteAllBytesAsync(
            checkpoint,
            await decision.BytesOfLog(newest[..newest.LastIndexOf('/')] + "/checkpoint"),
            Cancellation
        );

        var (isGood, words) = await OpenSslAuthority.Verify(reply, checkpoint, In("time.pem"));

        Assert.True(isGood, words);
    }

    /// <summary>eIDAS art. 34 and 40: what was sealed can be relied on beyond the time of its certificate, which a seal alone cannot.</summary>
    [Fact]
    public async Task It_survives_the_certificate_of_its_seal_where_the_seal_alone_does_not()
    {
        var made = (ActSealed)decision.Seal[0];
        var extended = (SealExtended)decision.Seal[^1];
        Assert.Equal("TOTAL_PASSED CAdES-B", await decision.Verdict(made.Seal.Digest));
        Assert.Equal("TOTAL_PASSED CAdES-LT", await decision.Verdict(extended.Digest));

        using var certificate = X509CertificateLoader.LoadCertificateFromFile(In("chain.pem"));
        decision.PutForwardTo(certificate.NotAfter.ToUniversalTime().AddMonths(1));

        Assert.Equal("TOTAL_PASSED CAdES-LT", await decision.Verdict(extended.Digest));
        Assert.Equal("INDETERMINATE OUT_OF_BOUNDS_NOT_REVOKED CAdES-B", await decision.Verdict(made.Seal.Digest));
    }

    private string In(string name) => Path.Combine(decision.Folder, name);

    private Task<(bool IsGood, string Words)> Run(string commands) =>
        Bash.Run(
            Program.Replace("{0}", Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll"), StringComparison.Ordinal)
                + "rm -rf trust\n"
                + commands,
            decision.Folder
        );
}
