using Npgsql;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Bench.Servers;
using Sijil.Domain.Permits;

namespace Sijil.Bench.Decide;

/// <summary>Brings applications to the point where they can be decided, with the commands that clerks use.</summary>
internal sealed class Preparation(Register register, DateOnly today)
{
    private const int Parallel = 16;

    private readonly SubmitApplicationHandler submit = register.Service<SubmitApplicationHandler>();
    private readonly DeclareApplicationValidHandler declareValid = register.Service<DeclareApplicationValidHandler>();
    private readonly SubmitRecommendationHandler recommend = register.Service<SubmitRecommendationHandler>();

    public async Task<IReadOnlyList<DecisionCase>> Make(int count, CancellationToken cancellation)
    {
        BenchRun.Say($"preparing {count} applications");
        var clerk = await register.By(Roles.Clerk, "bench-clerk", cancellation);
        var ids = Enumerable.Range(0, count).Select(_ => RandomIdentifier.New()).ToArray();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
            async (id, stop) => await Make(new PermitApplicationId(id), clerk, stop)
        );
        return await Read(ids, cancellation);
    }

    private async Task Make(PermitApplicationId id, Instruction clerk, CancellationToken cancellation)
    {
        var form = new ApplicationForm(
            "building-permit",
            ApplicantKind.Person,
            "Nobody Inparticular",
            $"{id.Value}",
            "nobody@example.org",
            "12, Rue des Oliviers",
            "A dwelling of two floors with a courtyard.",
            Register.Unit,
            today,
            Channel.Counter
        );
        Expect(await submit.Handle(id, form, clerk, cancellation));
        Expect(
            await declareValid.Handle(id, new(today, today, form.SiteAddress, form.Description), clerk, cancellation)
        );
        Expect(
            await recommend.Handle(
                id,
                new(PermitOutcome.Grant, "Nothing stands against it.", today),
                clerk,
                cancellation
            )
        );
    }

    private async Task<IReadOnlyList<DecisionCase>> Read(Guid[] ids, CancellationToken cancellation)
    {
        await using var query = register
            .Service<NpgsqlDataSource>()
            .CreateCommand(
                """
                select stream_id, version, data ->> 'hash' from events.mt_events
                where tenant_id = $1 and stream_id = any($2) and data ? 'hash'
                """
            );
        query.Parameters.AddWithValue(Register.Municipality);
        query.Parameters.AddWithValue(ids);
        query.CommandTimeout = 0;
        var cases = new List<DecisionCase>(ids.Length);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            cases.Add(new(row.GetGuid(0), row.GetInt64(1), row.GetString(2)));
        return cases;
    }

    private static void Expect(Outcome outcome)
    {
        if (outcome is not Outcome.Recorded)
            throw new InvalidOperationException($"An application could not be prepared: {outcome}.");
    }
}
