using System.Diagnostics;
using System.Text.Json;

namespace Sijil.Api.Tests.Signatures;

/// <summary>The check on the command line, as a process of its own that finds neither a database nor a network.</summary>
public sealed class SignatureCommandTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly SealedFiles files;

    public SignatureCommandTests()
    {
        using var key = authority.Issue();
        files = new SealedFiles(authority, key).Knowing(authority.RevocationList());
    }

    [Fact]
    public async Task A_good_seal_ends_with_nought()
    {
        var (code, words) = await Verify("--crl", files.ListFile);

        Assert.Equal(0, code);
        Assert.StartsWith("TOTAL_PASSED", words, StringComparison.Ordinal);
        Assert.Contains("(a claim, not evidence)", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_less_ends_otherwise()
    {
        var (code, words) = await Verify();

        Assert.Equal(1, code);
        Assert.StartsWith("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_read_the_words_of_the_standard()
    {
        files.Document[0] ^= 1;
        files.Write();

        var (code, words) = await Verify("--crl", files.ListFile, "--json");

        Assert.Equal(1, code);
        var verdict = JsonDocument.Parse(words).RootElement.GetProperty("signatures")[0];
        Assert.Equal("TOTAL_FAILED", verdict.GetProperty("indication").GetString());
        Assert.Equal("HASH_FAILURE", verdict.GetProperty("subIndication").GetString());
        Assert.Equal("CN=Seal", verdict.GetProperty("signer").GetProperty("subject").GetString());
    }

    [Theory]
    [InlineData("--at", "yesterday")]
    [InlineData("--crl", "no-such-file")]
    public async Task What_was_mistyped_is_said(string option, string value)
    {
        var (code, _) = await Verify(option, value);

        Assert.NotEqual(0, code);
    }

    public void Dispose()
    {
        files.Dispose();
        authority.Dispose();
    }

    private async Task<(int Code, string Words)> Verify(params string[] options)
    {
        string[] at = options.Contains("--at") ? [] : ["--at", "2026-06-01T12:00:00Z"];
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll"),
                "signature",
                "verify",
                files.SealFile,
                "--detached",
                files.DocumentFile,
                "--trust",
                files.Trust,
                .. at,
                .. options,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Sijil"] = "Host=127.0.0.1;Port=1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        var words = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, words);
    }
}
