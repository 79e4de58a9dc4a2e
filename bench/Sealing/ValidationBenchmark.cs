using System.Diagnostics;
using System.Security.Cryptography;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Application.Signatures.Validation;
using Sijil.Bench.Load;
using Sijil.Bench.Report;

namespace Sijil.Bench.Sealing;

/// <summary>How long it takes to judge a signature that has a time-stamp and all evidence with it, by one thread.</summary>
internal static class ValidationBenchmark
{
    private const int DocumentLength = 8 * 1024;
    private const int Validations = 2_000;
    private const int WarmUp = 200;
    private const double Bound = 20;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var folder = Path.Combine(ProjectRoot.Data, "validation-bench");
        try
        {
            using var made = new MadeCertificates();
            var (answers, authority) = made.Authority(folder);
            var content = RandomNumberGenerator.GetBytes(DocumentLength);
            var trust = Trust.Read(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, "root.crl"), made.RevocationList(), cancellation);
            var signature = await Complete(content, made, answers, authority, Trust.Read(folder), cancellation);
            var latencies = new Latencies();
            for (var each = 0; each < WarmUp + Validations; each++)
            {
                var began = Stopwatch.GetTimestamp();
                var now = TimeProvider.System.GetUtcNow();
                var report = SignatureVerification.Verify(signature, content, trust, now, cancellation: cancellation)[
                    0
                ];
                if (each >= WarmUp)
                    latencies.Add(Stopwatch.GetElapsedTime(began));
                if (!report.IsPassed || report.Level != "CAdES-LT")
                    throw new InvalidOperationException($"{report.Level}: {report.Verdict}");
            }

            run.Found(
                new(
                    "validation",
                    [],
                    [
                        new("CAdES-LT judged, median", latencies.At(0.5).TotalMilliseconds, "ms"),
                        Figure.AtMost("the same, p99", latencies.At(0.99).TotalMilliseconds, "ms", Bound),
                    ]
                )
            );
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<byte[]> Complete(
        byte[] content,
        MadeCertificates made,
        AuthorityInProcess answers,
        TimeStampAuthority authority,
        Trust known,
        CancellationToken cancellation
    )
    {
        using var http = new HttpClient(answers);
        using var key = made.Seal();
        var raising = new CadesRaising(
            new([authority], TimeSpan.FromSeconds(10)),
            new(http, TimeProvider.System),
            new EvidenceCollector(TimeProvider.System),
            TimeProvider.System
        );
        var stamped = await raising.Stamp(CadesSeal.Over(content, key, TimeProvider.System.GetUtcNow()), cancellation);
        return (await raising.Complete(stamped.Signature, [known], cancellation)).Signature;
    }
}
