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
}
