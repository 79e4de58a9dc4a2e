using Sijil.Application;
using Sijil.Bench.Decide;
using Sijil.Bench.Evaluate;
using Sijil.Bench.Load;
using Sijil.Bench.Report;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Records;

/// <summary>
/// Reading the values of persons under a grant, page by page: each page is decided anew, and one event for each person is committed
/// before anything is decrypted. No peer: what is asked is how many readings are logged in a second.
/// </summary>
internal static class RecordsBenchmark
{
    private const int Applications = 200;
    private const int PersonsOnPage = 10;

    private static readonly string Page =
        $"/api/access/datasets/permits.applicants/records?limit={PersonsOnPage}&fields=contact";

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        string token;
        await using (var register = await Register.Open(run, cancellation))
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            await new Preparation(register, today).Make(Applications, cancellation);
            await new GrantedBody(register, "body-1").Make(cancellation);
            token = register.Token(Roles.DataConsumer, "bench-consumer", "body-1-backend");
        }

        using var server = BenchServers.Sijil(run);
        await server.Answers("/health/ready", TimeSpan.FromMilliseconds(100), cancellation);
        await run.Database.Settle(cancellation);

        var pages = new MeasuredLoad(
            $"Sijil: a page of {PersonsOnPage} persons",
            server,
            new SameRequest(Page, token),
            run
        );
        await MeasuredLoad.Measure(run, cancellation, pages);

        run.Found(
            new(
                "records",
                [pages.Figures],
                [new Figure("readings logged, one for each person", pages.PerSecond * PersonsOnPage, "/s")]
            )
        );
    }
}
