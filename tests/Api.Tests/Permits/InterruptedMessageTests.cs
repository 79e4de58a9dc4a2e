using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Sijil.Api.Tests.Permits;

/// <summary>What was promised by a message is done, also where the database breaks off the work again and again.</summary>
public sealed class InterruptedMessageTests(RegisterHost host) : IAsyncLifetime
{
    private const string Calendar = "/api/governance/calendars/civil";
    private const int Interruptions = 4;

    private readonly Office office = new(host, "interrupted");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("interrupted");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_term_is_computed_anew_however_often_the_connection_is_lost()
    {
        var stop = TestContext.Current.CancellationToken;
        var valid = await office.Valid();
        var before = await LastDay(valid);
        await using var obstacle = await RegisterHost.Connect(host.Database.Application);
        await using (var inTheWay = await obstacle.BeginTransactionAsync(stop))
        {
            await Ask(obstacle, $"select 1 from documents.mt_doc_runningterm where id = '{valid.Id}' for update");
            await DeclareFree(before);
            for (var interruption = 0; interruption < Interruptions; interruption++)
                await Eventually.Is("the work is broken off", () => BreakOffWhoWaitsFor(obstacle));
        }

        await Eventually.Is("the term is computed anew", () => LastDay(valid), day => day > before);
        var health = await host.Service<HealthCheckService>().CheckHealthAsync(stop);
        Assert.Equal(HealthStatus.Healthy, health.Entries["messages"].Status);
    }

    private async Task DeclareFree(DateOnly day)
    {
        var calendar = await office.Administrator.Read(Calendar);
        var holiday = new
        {
            day,
            name = new
            {
                ar = "عطلة",
                fr = "Jour férié",
                en = "Holiday",
            },
            legalSource = "Loi 63-278",
        };
        var declared = await office.Administrator.Change($"{Calendar}/non-working-days", holiday, calendar.Version);
        declared.Expect(HttpStatusCode.OK);
    }

    private async Task<DateOnly> LastDay(Case valid)
    {
        var file = await office.Clerk.Read(valid.Path);
        return DateOnly.Parse(file["term", "lastDay"].GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<bool> BreakOffWhoWaitsFor(NpgsqlConnection obstacle)
    {
        await using var other = await RegisterHost.Connect(host.Database.Application);
        return await Ask(
            other,
            $"select pg_terminate_backend(pid) from pg_stat_activity where {obstacle.ProcessID} = any(pg_blocking_pids(pid)) limit 1"
        )
            is true;
    }

    private static async Task<object?> Ask(NpgsqlConnection connection, string question)
    {
        await using var query = new NpgsqlCommand(question, connection);
        return await query.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
