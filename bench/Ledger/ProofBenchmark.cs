using System.Diagnostics;
using Org.BouncyCastle.Crypto.Parameters;
using Sijil.Application.Ledger;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Bench.Ledger;

/// <summary>How long it takes to prove that an entry is in a log of ten million, out of its files. The log is made for that.</summary>
internal static class ProofBenchmark
{
    private const long Size = 10_000_000;
    private const int Proofs = 5_000;
    private const double Bound = 5;

    /// <summary>Leads from one entry to another anywhere in the log, the same way in each run.</summary>
    private const long Stride = 7_368_787;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var folder = Path.Combine(ProjectRoot.Data, "proofs");
        try
        {
            var signed = Sign(await MadeLog.Write(folder, Size, cancellation));
            var latencies = await Measure(new LogInFolder(folder), signed, cancellation);
            run.Found(
                new(
                    "proofs",
                    [],
                    [
                        new($"proof of an entry among {Size:N0}, median", Milliseconds(latencies, 0.5), "ms"),
                        Figure.AtMost("the same, p99", Milliseconds(latencies, 0.99), "ms", Bound),
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

    private static double Milliseconds(Latencies latencies, double share) => latencies.At(share).TotalMilliseconds;

    private static async Task<Latencies> Measure(ILogSource log, SignedLog signed, CancellationToken cancellation)
    {
        var latencies = new Latencies();
        for (var proof = 0; proof < Proofs; proof++)
        {
            var index = proof * Stride % Size;
            var began = Stopwatch.GetTimestamp();
            var made = await log.Proof(signed, index, cancellation);
            latencies.Add(Stopwatch.GetElapsedTime(began));
            if (!made.Inclusion.Verifies(MadeLog.Leaf(index), signed.Head))
                throw new InvalidOperationException($"The proof of entry {index} does not verify.");
        }

        return latencies;
    }

    private static SignedLog Sign(TreeHead head)
    {
        var signer = Ed25519.Signer(
            "bench.example/log",
            new Ed25519PrivateKeyParameters(new byte[Ed25519PrivateKeyParameters.KeySize]),
            SignatureType.Ed25519
        );
        var note = signer.Note(new Checkpoint(signer.Key.Name, head).ToString());
        return new(note.ToBytes(), head, new KeySuccession(signer.Key, []));
    }
}
