using Sijil.Api.Tests.Ledger.TimeStamping;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Signatures.TimeStamping;

/// <summary>What the host's own authority of time-stamps answers to programs that nobody here wrote.</summary>
public sealed class TimeStampIssuerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-issuer-");
    private readonly AuthorityCertificates certificates = new(TimeProvider.System.GetUtcNow());

    public TimeStampIssuerTests()
    {
        certificates.Write(folder.FullName);
        File.WriteAllText(In("content"), "قرار");
    }

    [Theory]
    [InlineData("-cert")]
    [InlineData("-no_nonce -cert")]
    public async Task Openssl_asks_and_believes_the_answer(string options)
    {
        await Answer($"-sha256 {options}");

        await OpenSsl.MustRun("ts", "-verify", "-queryfile", In("query"), "-in", In("reply"), "-CAfile", Root);
        await OpenSsl.MustRun("ts", "-verify", "-data", In("content"), "-in", In("reply"), "-CAfile", Root);
        File.AppendAllText(In("content"), " ");
        Assert.False((await OpenSslAuthority.Verify(In("reply"), In("content"), Root)).IsGood);
    }

    [Fact]
    public async Task The_certificate_travels_only_where_it_is_asked_for()
    {
        await Answer("-sha256");

        Assert.DoesNotContain("Authority of time", await Certificates(), StringComparison.Ordinal);
        await OpenSsl.MustRun([
            "ts",
            "-verify",
            "-queryfile",
            In("query"),
            "-in",
            In("reply"),
            "-CAfile",
            Root,
            "-untrusted",
            Own,
        ]);
    }

    [Theory]
    [InlineData("-sha512", "unrecognized or unsupported algorithm")]
    [InlineData("-sha256 -tspolicy 1.2.3.4", "the requested TSA policy is not supported")]
    public async Task What_it_does_not_stamp_it_rejects_with_the_reason(string options, string words)
    {
        await Answer(options);

        Assert.Contains(words, await Told(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_no_question_is_told_so()
    {
        await File.WriteAllBytesAsync(In("reply"), Issuer.Reply("no question"u8.ToArray()), Cancellation);

        Assert.Contains("data submitted has the wrong format", await Told(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        certificates.Dispose();
        folder.Delete(recursive: true);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TimeStampIssuer Issuer => new(certificates.Own, TimeProvider.System);

    private string Root => Path.Combine(folder.FullName, "trust", "root.pem");

    private string Own => In("authority.pem");

    private string In(string name) => Path.Combine(folder.FullName, name);

    private async Task Answer(string options)
    {
        await OpenSsl.MustRun(["ts", "-query", "-data", In("content"), "-out", In("query"), .. options.Split(' ')]);
        var query = await File.ReadAllBytesAsync(In("query"), Cancellation);
        await File.WriteAllBytesAsync(In("reply"), Issuer.Reply(query), Cancellation);
    }

    private async Task<string> Told() => (await OpenSsl.Run("ts", "-reply", "-in", In("reply"), "-text")).Words;

    private async Task<string> Certificates()
    {
        await OpenSsl.MustRun("ts", "-reply", "-in", In("reply"), "-token_out", "-out", In("token"));
        return (await OpenSsl.Run("pkcs7", "-inform", "DER", "-in", In("token"), "-print_certs", "-noout")).Words;
    }
}
