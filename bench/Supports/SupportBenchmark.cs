using Sijil.Application;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Supports;

/// <summary>
/// Many people support one proposal over HTTP at the same time: pseudonym, roll, guard on the proposal, event and answer, each of them
/// once.
/// </summary>
internal static class SupportBenchmark
{
    /// <summary>No server here is faster than this; what is prepared in vain costs time only.</summary>
    public const int MostPerSecond = 2_500;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var requests = await Prepare(run, MostPerSecond, cancellation);
        using var server = BenchServers.Sijil(run);
        await server.Answers("/health/ready", TimeSpan.FromMilliseconds(100), cancellation);
        await run.Database.Settle(cancellation);

        var supports = new MeasuredLoad("Sijil: support one proposal", server, requests, run);
        await MeasuredLoad.Measure(run, cancellation, supports);

        run.Found(
            new(
                "supports",
                [supports.Figures],
                [
                    Figure.AtLeast("accepted supports on one proposal", supports.PerSecond, "/s", 1_000),
                    Figure.AtMost("p99", supports.Figures.Percentile99, "ms", 200),
                ]
            )
        );
    }

    /// <summary>A proposal, and people who will support it, enough for loads of this speed.</summary>
    public static async Task<SupportRequests> Prepare(BenchRun run, int perSecond, CancellationToken cancellation)
    {
        var people = (int)(run.Settings.Whole.TotalSeconds * perSecond);
        await using var register = await Register.Open(run, cancellation);
        var proposal = (await new OpenProposal(register).Make(people, cancellation)).Value;
        BenchRun.Say($"preparing {people} tokens");
        var tokens = new string[people];
        Parallel.For(0, people, number => tokens[number] = Token(register, number));
        return new(proposal, tokens);
    }

    private static string Token(Register register, int number) =>
        register.Token(Roles.Citizen, $"bench-citizen-{number}", nationalId: OpenProposal.NationalId(number));
}
