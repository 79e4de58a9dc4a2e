using System.Diagnostics;
using Sijil.Application;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Permits;
using Sijil.Bench.Decide;
using Sijil.Bench.Servers;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Bench.Inside;

/// <summary>What remains without HTTP: recording a decision from within the program, and deciding who may see what.</summary>
internal static class InsideBenchmark
{
    private const int MostPerSecond = 1_500;
    private const int AccessDecisions = 5_000_000;

    public static async Task Run(BenchRun run, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var register = await Register.Open(run, cancellation);
        var count = (int)(run.Settings.Whole.TotalSeconds * MostPerSecond);
        var cases = new Queue<DecisionCase>(await new Preparation(register, today).Make(count, cancellation));
        await run.Database.Settle(cancellation);

        await Decide(register, cases, today, run.Settings.Clients, run.Settings.WarmUp, cancellation);
        var perSecond = await Decide(register, cases, today, run.Settings.Clients, run.Settings.Measured, cancellation);

        run.Found(
            new(
                "inside",
                [],
                [
                    new($"decisions recorded, {run.Settings.Clients} at a time", perSecond, "/s"),
                    new("access decisions, one thread", AccessPerSecond() / 1_000_000, "million/s"),
                ]
            )
        );
    }

    private static async Task<double> Decide(
        Register register,
        Queue<DecisionCase> cases,
        DateOnly today,
        int clients,
        TimeSpan duration,
        CancellationToken cancellation
    )
    {
        var handler = register.Service<MakeDecisionHandler>();
        var decider = await register.By(Roles.Decider, "bench-decider-1", cancellation);
        var (began, decided) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(Client, cancellation)));
        return decided / Stopwatch.GetElapsedTime(began).TotalSeconds;

        async Task Client()
        {
            while (Stopwatch.GetElapsedTime(began) < duration && Next() is { } next)
            {
                var outcome = await handler.Handle(
                    new PermitApplicationId(next.Id),
                    PermitOutcome.Grant,
                    DecisionRequests.Reasons,
                    next.RecommendationHash,
                    today,
                    [new CitationForm(DecisionRequests.Act, DecisionRequests.Clause)],
                    decider with
                    {
                        Request = new($"{next.Id}", "bench"),
                        ExpectedVersion = next.Version,
                    },
                    cancellation
                );
                if (outcome is not Outcome.Recorded)
                    throw new InvalidOperationException($"A decision was not recorded: {outcome}.");
                Interlocked.Increment(ref decided);
            }
        }

        DecisionCase? Next()
        {
            lock (cases)
                return cases.TryDequeue(out var next) ? next : null;
        }
    }

    private static double AccessPerSecond()
    {
        SubjectId reader = new(RandomIdentifier.New());
        SubjectId person = new(RandomIdentifier.New());
        var activity = new ProcessingActivity.Active(
            PermitActivities.CaseHandling,
            new("", "", ""),
            "",
            [PersonalFields.ApplicantName, PersonalFields.Contact, PersonalFields.Description],
            [Roles.Clerk, Roles.Decider]
        );
        var request = new AccessRequest(
            reader,
            [Roles.Clerk],
            [person],
            [PersonalFields.ApplicantName, PersonalFields.Contact]
        );

        var permitted = 0;
        var began = Stopwatch.GetTimestamp();
        for (var asked = 0; asked < AccessDecisions; asked++)
            permitted += AccessDecision.Decide(request, activity, 1) is AccessDecision.Permitted ? 1 : 0;
        return permitted / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
