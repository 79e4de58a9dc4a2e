using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Ledger.Witnessing;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>What stands in the way of one log is told for as long as it does, and holds up no other.</summary>
public sealed class LogKeeperTests : ILogStores, ILogKeys, IAsyncLifetime
{
    private const string One = "kept-one";
    private const string Other = "kept-other";

    private readonly RegisterHost host;
    private readonly FakeTimeProvider clock = new(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, AnAuditedLog> logs;

    public LogKeeperTests(RegisterHost host)
    {
        this.host = host;
        logs = new() { [One] = new(host), [Other] = new(host) };
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var municipality in logs.Keys)
        {
            await host.AddMunicipality(municipality);
            await host.AllHaveLeaves(municipality);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var log in logs.Values)
            log.Dispose();
        return ValueTask.CompletedTask;
    }

    public ILogStore Open(string municipality) => logs[municipality].Store;

    public IReadOnlyList<NoteSigner> All(string municipality) => logs[municipality].Signers;

    public string? NameOf(string municipality) => logs[municipality].Name;

    [Fact]
    public async Task Logs_whose_witnesses_are_slow_are_waited_for_together()
    {
        AWitness[] each =
        [
            new("one.example", 92, logs[One].Key, clock),
            new("other.example", 93, logs[Other].Key, clock),
        ];
        var witnesses = LogPolicy.Parse(
            System.Text.Encoding.UTF8.GetBytes(
                $"witness a {each[0].Key} http://one.example/witness\nwitness b {each[1].Key} http://other.example/witness\ngroup g any a b\nquorum g\n"
            )
        );
        var network = new MeetingPlace(logs.Count) { InnerHandler = new WitnessNetwork(each) };
        var keeper = Keeper(new(new(witnesses, TimeSpan.FromSeconds(5)), new(new HttpClient(network), clock), clock));

        await keeper.Look(_ => Task.FromResult<IReadOnlyList<string>>([One, Other]), Cancellation);

        Assert.Empty(keeper.Unwitnessed);
        Assert.All(logs.Values, log => Assert.True(File.Exists(Path.Combine(log.Folder, "checkpoint"))));
    }

    [Fact]
    public async Task A_delay_that_turns_into_a_refusal_is_told_as_that_alone()
    {
        var keeper = Keeper(logs[One].Witnesses);
        var folder = logs[One].Store;
        logs[One].Store = new BrokenStore(new IOException("The disk is away."));
        await keeper.Keep(One, Cancellation);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("The disk is away.", Assert.Single(keeper.Delays), StringComparison.Ordinal);

        logs[One].Store = new BrokenStore(new LogRefusedException("It is another."));
        await keeper.Keep(One, Cancellation);
        Assert.Equal(["It is another."], keeper.Refusals);
        Assert.Empty(keeper.Delays);

        logs[One].Store = folder;
        await keeper.Keep(One, Cancellation);
        Assert.Empty(keeper.Refusals);
    }

    [Fact]
    public async Task A_log_that_was_published_and_has_no_key_any_more_is_told()
    {
        var keeper = Keeper(logs[One].Witnesses);
        var signers = logs[One].Signers;
        logs[Other].Signers = [];
        await keeper.Keep(One, Cancellation);
        await keeper.Keep(Other, Cancellation);
        Assert.Empty(keeper.WithoutKey); // Other never was published, so it lacks nothing.

        logs[One].Signers = [];
        await keeper.Keep(One, Cancellation);
        Assert.Contains(
            $"The log of {One} has no key here",
            Assert.Single(keeper.WithoutKey),
            StringComparison.Ordinal
        );

        logs[One].Signers = signers;
        await keeper.Keep(One, Cancellation);
        Assert.Empty(keeper.WithoutKey);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LogKeeper Keeper(Witnesses witnesses) =>
        new(
            host.Service<LogBacklog>(),
            host.Service<LeafSequencer>(),
            new(host.Service<NpgsqlDataSource>(), this, this, witnesses, host.Service<PublishedSizes>()),
            this,
            host.Service<PublishedSizes>(),
            host.Service<Commits>(),
            clock,
            NullLogger<LogKeeper>.Instance
        );
}
