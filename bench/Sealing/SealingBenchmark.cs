using System.Diagnostics;
using System.Security.Cryptography;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Bench.Report;

namespace Sijil.Bench.Sealing;

/// <summary>How many documents are sealed and time-stamped, beside how often the same key signs with nothing around it.</summary>
internal static class SealingBenchmark
{
    private const int DocumentLength = 8 * 1024;
    private const double Goal = 300;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var folder = Path.Combine(ProjectRoot.Data, "sealing-bench");
        try
        {
            using var made = new MadeCertificates();
            var (answers, authority) = made.Authority(folder);
            using var http = new HttpClient(answers);
            var raising = new CadesRaising(
                new([authority], TimeSpan.FromSeconds(10)),
                new(http, TimeProvider.System),
                new EvidenceCollector(TimeProvider.System),
                TimeProvider.System
            );

            await PerSecond(made, run.Settings.WarmUp, key => Seal(key, raising, cancellation));
            var perSecond = await PerSecond(made, run.Settings.Measured, key => Seal(key, raising, cancellation));
            var bare = await PerSecond(made, run.Settings.Measured / 3, Sign);
            run.Found(
                new(
                    "sealing",
                    [],
                    [
                        Figure.AtLeast("documents sealed and stamped, CAdES-BASELINE-T", perSecond, "/s", Goal),
                        new("bare signatures of the same RSA-2048 key", bare, "/s"),
                        new("the first of the second", perSecond / bare, "x"),
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

    private static async Task Seal(SealingKey key, CadesRaising raising, CancellationToken cancellation)
    {
        var seal = CadesSeal.Over(RandomNumberGenerator.GetBytes(DocumentLength), key, TimeProvider.System.GetUtcNow());
        var raised = await raising.Stamp(seal, cancellation);
        if (raised.Stamp is null)
            throw new InvalidOperationException(string.Join(' ', raised.Faults));
    }

    private static Task Sign(SealingKey key)
    {
        ((RSA)key.Signing).SignData(
            RandomNumberGenerator.GetBytes(DocumentLength),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return Task.CompletedTask;
    }

    /// <summary>One thread for each processor, each with the key of its own.</summary>
    private static async Task<double> PerSecond(MadeCertificates made, TimeSpan duration, Func<SealingKey, Task> act)
    {
        var (began, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(Thread)));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;

        async Task Thread()
        {
            using var key = made.Seal();
            while (Stopwatch.GetElapsedTime(began) < duration)
            {
                await act(key);
                Interlocked.Increment(ref done);
            }
        }
    }
}
