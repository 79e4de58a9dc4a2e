namespace Sijil.Bench;

internal delegate Task Benchmark(BenchRun run, CancellationToken cancellation);

/// <summary>Everything that is measured, in the order in which it is.</summary>
internal static class Benchmarks
{
    public static readonly IReadOnlyDictionary<string, Benchmark> All = new Dictionary<string, Benchmark>
    {
        ["decide"] = Decide.DecideBenchmark.Run,
        ["inside"] = Inside.InsideBenchmark.Run,
        ["supports"] = Supports.SupportBenchmark.Run,
        ["evaluate"] = Evaluate.EvaluateBenchmark.Run,
        ["records"] = Records.RecordsBenchmark.Run,
        ["read"] = Reading.ReadBenchmark.Run,
        ["import"] = Importing.ImportBenchmark.Run,
        ["rebuild"] = Rebuilding.RebuildBenchmark.Run,
        ["ledger"] = Ledger.LedgerBenchmark.Run,
        ["logging"] = Ledger.LoggingBenchmark.Run,
        ["growth"] = Ledger.GrowthBenchmark.Run,
        ["proofs"] = Ledger.ProofBenchmark.Run,
        ["sealing"] = Sealing.SealingBenchmark.Run,
        ["validation"] = Sealing.ValidationBenchmark.Run,
        ["start"] = Start.StartBenchmark.Run,
    };
}
