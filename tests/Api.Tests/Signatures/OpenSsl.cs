using System.Diagnostics;
using System.Globalization;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A program that nobody here wrote and that checks the same things.</summary>
internal static class OpenSsl
{
    /// <summary>Checks a detached CAdES signature the way the public page tells to.</summary>
    /// <param name="trust">Certificates and lists of revoked certificates in PEM, one behind the other.</param>
    public static async Task<(bool IsGood, string Words)> Verify(
        string seal,
        string document,
        string trust,
        DateTimeOffset at
    )
    {
        var start = new ProcessStartInfo(
            "openssl",
            [
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                seal,
                "-content",
                document,
                "-CAfile",
                trust,
                "-attime",
                at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                "-crl_check",
                "-purpose",
                "any",
                "-out",
                "/dev/null",
            ]
        )
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var words = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode == 0, words);
    }

    /// <summary>Checks a detached CAdES signature with nothing but the root at hand: everything else must be in it.</summary>
    /// <param name="more">Such as <c>-crl_check_all</c>.</param>
    public static Task<(bool IsGood, string Words)> VerifyAlone(
        string signature,
        string document,
        string root,
        params string[] more
    ) =>
        Run([
            "cms",
            "-verify",
            "-cades",
            "-binary",
            "-inform",
            "DER",
            "-in",
            signature,
            "-content",
            document,
            "-CAfile",
            root,
            "-purpose",
            "any",
            "-out",
            "/dev/null",
            .. more,
        ]);

    /// <summary>Fails the test with the program's words where it does not end well.</summary>
    public static async Task MustRun(params string[] words)
    {
        var (isGood, said) = await Run(words);
        Assert.True(isGood, $"openssl {string.Join(' ', words)}\n{said}");
    }

    public static async Task<(bool IsGood, string Words)> Run(params string[] words)
    {
        var start = new ProcessStartInfo("openssl", words)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode == 0, await said + complaints);
    }
}
