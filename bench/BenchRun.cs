using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench;

/// <summary>One run: a PostgreSQL of its own that all share who are measured, and what was found.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly List<Finding> findings = [];

    private BenchRun(BenchSettings settings, BenchDatabase database) => (Settings, Database) = (settings, database);

    public BenchSettings Settings { get; }

    public BenchDatabase Database { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public static async Task<BenchRun> Begin(BenchSettings settings, CancellationToken cancellation)
    {
        var host = Path.Combine(settings.Api, ServerProcess.Api);
        if (!File.Exists(host))
            throw new FileNotFoundException($"{host} is missing. './build.sh publish' makes it.");
        return new(settings, await BenchDatabase.Start(cancellation));
    }

    public static void Say(string progress) => Console.WriteLine($"  {progress}");

    public void Found(Finding finding)
    {
        findings.Add(finding);
        Console.WriteLine(Markdown.Of(finding));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
