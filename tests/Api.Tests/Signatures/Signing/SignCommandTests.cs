using System.Diagnostics;
using System.Text.Json;

namespace Sijil.Api.Tests.Signatures.Signing;

/// <summary>Signing and stamping on the command line, as processes of their own, checked by OpenSSL.</summary>
public sealed class SignCommandTests(ARealAuthority authority) : IAsyncLifetime
{
    private readonly SignedFiles files = new();

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Signature => files.Place("document.p7s");

    [Fact]
    public async Task A_file_is_signed_up_to_lt_with_the_hosts_that_may_be_asked()
    {
        var (code, words, complaints) = await Sign([
            .. Stamps,
            "--level",
            "LT",
            .. Trust,
            "--ask",
            "127.0.0.1",
            "--json",
        ]);

        Assert.True(code == 0, complaints);
        var report = JsonElement.Parse(words);
        Assert.Equal("CAdES-BASELINE-LT", report.GetProperty("level").GetString());
        Assert.Equal("Authority of time", report.GetProperty("timeStamp").GetProperty("by").GetString());
        var (isGood, said) = await OpenSsl.VerifyAlone(Signature, files.DocumentFile, authority.Root);
        Assert.True(isGood, said);
    }

    [Fact]
    public async Task Where_the_level_cannot_be_reached_nothing_is_written_and_it_is_told_why()
    {
        var (code, _, complaints) = await Sign([.. Stamps, "--level", "LT", .. Trust]);

        Assert.Equal(1, code);
        Assert.Contains(
            "Whether the certificate of Signer p256 was revoked is not known",
            complaints,
            StringComparison.Ordinal
        );
        Assert.Contains("Only CAdES-BASELINE-T can be reached", complaints, StringComparison.Ordinal);
        Assert.False(File.Exists(Signature));
    }

    [Fact]
    public async Task Unless_a_lower_one_will_do()
    {
        var (code, words, complaints) = await Sign([.. Stamps, "--level", "LT", .. Trust, "--allow-lower"]);

        Assert.Equal(0, code);
        Assert.StartsWith("CAdES-BASELINE-T, signed by CN=Signer p256", words, StringComparison.Ordinal);
        Assert.Contains("is not known", complaints, StringComparison.Ordinal);
        Assert.True(File.Exists(Signature));
    }

    [Fact]
    public async Task Json_is_signed_as_jades()
    {
        var (code, words, complaints) = await Sign(["--format", "jades", "--attached"]);

        Assert.True(code == 0, complaints);
        Assert.StartsWith("JAdES-BASELINE-B", words, StringComparison.Ordinal);
        Assert.Equal(
            3,
            (await File.ReadAllTextAsync(Signature, TestContext.Current.CancellationToken)).Split('.').Length
        );
    }

    [Fact]
    public async Task A_signature_that_is_there_is_not_overwritten()
    {
        files.Write("document.p7s", [1]);

        var (code, _, complaints) = await Sign([]);

        Assert.Equal(1, code);
        Assert.Contains("is there already", complaints, StringComparison.Ordinal);
        Assert.Equal([1], await File.ReadAllBytesAsync(Signature, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--level", "T")]
    [InlineData("--level", "LTA")]
    [InlineData("--format", "xades")]
    [InlineData("--attached", "true")]
    public async Task What_was_mistyped_is_said(string option, string value)
    {
        var (code, _, complaints) = await Sign([option, value]);

        Assert.NotEqual(0, code);
        Assert.NotEmpty(complaints);
        Assert.False(File.Exists(Signature));
    }

    [Fact]
    public async Task A_wrong_password_opens_nothing()
    {
        var (code, _, complaints) = await Run([
            "sign",
            files.DocumentFile,
            "--key",
            authority.KeyFile("p256"),
            "--out",
            Signature,
        ]);

        Assert.Equal(1, code);
        Assert.Contains("the password must fit", complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_stamped_and_openssl_accepts_the_reply()
    {
        var reply = files.Place("document.tsr");

        var (code, words, complaints) = await Run(["timestamp", files.DocumentFile, .. Stamps, "--out", reply]);

        Assert.True(code == 0, complaints);
        Assert.Contains("says Authority of time", words, StringComparison.Ordinal);
        await OpenSsl.MustRun(
            "ts",
            "-verify",
            "-data",
            files.DocumentFile,
            "-in",
            reply,
            "-CAfile",
            authority.Root,
            "-untrusted",
            Path.Combine(authority.TimeStampTrust, "root.pem")
        );
    }

    [Fact]
    public async Task Without_an_answer_there_is_no_time_stamp()
    {
        var reply = files.Place("document.tsr");

        var (code, _, complaints) = await Run([
            "timestamp",
            files.DocumentFile,
            "--tsa",
            new Uri(authority.TimeStampAddress, "/nobody/there").ToString(),
            "--tsa-trust",
            authority.TimeStampTrust,
            "--out",
            reply,
        ]);

        Assert.Equal(1, code);
        Assert.Contains("answered 404", complaints, StringComparison.Ordinal);
        Assert.False(File.Exists(reply));
    }

    private string[] Stamps =>
        ["--tsa", authority.TimeStampAddress.ToString(), "--tsa-trust", authority.TimeStampTrust];

    private string[] Trust => ["--trust", authority.TrustFolder];

    private Task<(int Code, string Words, string Complaints)> Sign(string[] options) =>
        Run([
            "sign",
            files.DocumentFile,
            "--key",
            authority.KeyFile("p256"),
            "--password-file",
            files.Write("password", System.Text.Encoding.ASCII.GetBytes($"{ARealAuthority.Password}\n")),
            "--out",
            Signature,
            .. options,
        ]);

    private static async Task<(int Code, string Words, string Complaints)> Run(string[] words)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll"), "signature", .. words]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Sijil"] = "Host=127.0.0.1;Port=1";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, complaints);
    }
}
