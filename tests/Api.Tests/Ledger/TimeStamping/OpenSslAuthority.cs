using System.Diagnostics;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A real authority of time-stamps, and a real check of them: programs that nobody here wrote.</summary>
internal static class OpenSslAuthority
{
    private const string Configuration = """
        [ authority ]
        serial = $folder/serial
        crypto_device = builtin
        signer_cert = $folder/authority.pem
        certs = $folder/trust/root.pem
        signer_key = $folder/key.pem
        signer_digest = sha256
        default_policy = 1.3.6.1.4.1.32473.1
        digests = $digests
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """;

    /// <param name="folder">With its certificates and its key.</param>
    /// <param name="digests">Which it stamps.</param>
    public static async Task<byte[]> Reply(string folder, byte[] query, string digests = "sha256")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (configuration, question, answer) = (
            Path.Combine(folder, "tsa.cnf"),
            Path.Combine(folder, "query"),
            Path.Combine(folder, "reply")
        );
        await File.WriteAllTextAsync(
            configuration,
            Configuration
                .Replace("$folder", folder, StringComparison.Ordinal)
                .Replace("$digests", digests, StringComparison.Ordinal),
            cancellation
        );
        await File.WriteAllBytesAsync(question, query, cancellation);
        var (isGood, words) = await Run([
            "ts",
            "-reply",
            "-config",
            configuration,
            "-section",
            "authority",
            "-queryfile",
            question,
            "-out",
            answer,
        ]);
        Assert.True(isGood, words);
        return await File.ReadAllBytesAsync(answer, cancellation);
    }

    /// <summary>Checks a reply the way the README tells to.</summary>
    public static Task<(bool IsGood, string Words)> Verify(string reply, string stamped, string root) =>
        Run(["ts", "-verify", "-data", stamped, "-in", reply, "-CAfile", root]);

    private static async Task<(bool IsGood, string Words)> Run(string[] words)
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
