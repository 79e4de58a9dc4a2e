using Sijil.Bench.Peers;

namespace Sijil.Bench.Servers;

/// <summary>The servers that are measured, each as its users would run it.</summary>
internal static class BenchServers
{
    private const string Plenty = "100000000";

    /// <summary>The published host over the run's register. Its limits are raised and not off.</summary>
    public static ServerProcess Sijil(BenchRun run, string? folder = null) =>
        ServerProcess.Start(Path.Combine(folder ?? run.Settings.Api, ServerProcess.Api), [], Environment(run));

    /// <summary>A command of the published host, beside no server.</summary>
    public static ServerProcess Command(BenchRun run, params string[] arguments) =>
        ServerProcess.Start(Path.Combine(run.Settings.Api, ServerProcess.Api), arguments, Environment(run));

    public static ServerProcess Bare(BenchRun run) => Other(run, PeerProcess.Bare);

    public static ServerProcess Peer(BenchRun run) => Other(run, PeerProcess.Peer);

    private static ServerProcess Other(BenchRun run, string server) =>
        ServerProcess.Start(
            Path.Combine(AppContext.BaseDirectory, "Sijil.Bench.dll"),
            ["serve", server],
            new()
            {
                ["ConnectionStrings__Bench"] = run.Database.Peers,
                ["Key"] = Path.Combine(ProjectRoot.Data, ".data", "token-signing.pem"),
            }
        );

    private static Dictionary<string, string> Environment(BenchRun run) =>
        new()
        {
            ["ConnectionStrings__Sijil"] = run.Database.Register,
            ["Data__Root"] = ProjectRoot.Data,
            ["Development__TimeStamps"] = "false",
            ["RateLimits__Commands__Burst"] = Plenty,
            ["RateLimits__Commands__PerSecond"] = Plenty,
            ["RateLimits__Reads__Burst"] = Plenty,
            ["RateLimits__Reads__PerSecond"] = Plenty,
            ["RateLimits__Evaluations__Burst"] = Plenty,
            ["RateLimits__Evaluations__PerSecond"] = Plenty,
            ["RateLimits__Anonymous__Burst"] = Plenty,
            ["RateLimits__Anonymous__PerSecond"] = Plenty,
        };
}
