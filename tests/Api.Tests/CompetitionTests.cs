using JasperFx;
using Marten;
using Npgsql;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;
using Wolverine.Runtime;

namespace Sijil.Api.Tests;

/// <summary>What happens to commands that meet others.</summary>
public sealed class CompetitionTests(RegisterHost host) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.AddMunicipality("competing");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_still_competes_after_three_rounds_gets_out_of_step()
    {
        var clock = new CountingClock();
        var recorder = new Recorder(
            host.Service<IDocumentStore>(),
            new KnownFacts(),
            host.Service<IWolverineRuntime>(),
            host.Service<Commits>(),
            clock
        );
        var rounds = 0;

        var outcome = await recorder.Record(
            SystemActor.Instruct("competing", "test"),
            PermitStreams.Application,
            Guid.Parse("5f0c52cc-6d76-4f5f-9d2c-0f6f2c0a7b13"),
            (_, _, _) =>
                ++rounds <= 5
                    ? throw new ConcurrencyException(typeof(PermitApplication), Guid.Empty)
                    : new(PermitRejections.NotFound),
            TestContext.Current.CancellationToken
        );

        Assert.IsType<Outcome.Rejected>(outcome);
        Assert.Equal((6, 3), (rounds, clock.Pauses));
    }

    [Theory]
    [InlineData("events", "mt_streams_demo", true)]
    [InlineData("documents", "mt_doc_filenumber", true)]
    [InlineData("vault", "identity", true)]
    [InlineData("vault", "subject_key", true)]
    [InlineData("vault", "disclosure", false)]
    [InlineData("messages", "wolverine_incoming_envelopes", false)]
    public void Only_what_others_can_have_begun_is_taken_for_theirs(string schema, string table, bool isRace) =>
        Assert.Equal(
            isRace,
            Contention.Is(
                new PostgresException(
                    "duplicate key",
                    "ERROR",
                    "ERROR",
                    PostgresErrorCodes.UniqueViolation,
                    schemaName: schema,
                    tableName: table
                )
            )
        );

    private sealed class CountingClock : TimeProvider
    {
        public int Pauses { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses++;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
