using System.Text.Json;
using JasperFx.Events;
using Marten;
using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>The tests that share it take turns.</summary>
[CollectionDefinition]
public sealed class ReconciledRegister : ICollectionFixture<PublishedRegister>;

/// <summary>
/// A municipality whose events are published, and among them a tombstone, a number that nothing was recorded under and an erasure.
/// </summary>
public sealed class PublishedRegister(RegisterHost host) : IAsyncLifetime
{
    public const string Municipality = "reconciled";

    private const string SkipNumber = $"select nextval('events.mt_events_sequence_{Municipality}')";

    /// <summary>No trigger and no unique index of the events counts any more, whatever watches over changes of the schema.</summary>
    private const string LiftProtection = $"""
        begin;
        update pg_class set relhastriggers = false where oid = 'events.mt_events_{Municipality}'::regclass;
        update pg_index set indisunique = false where indrelid = 'events.mt_events_{Municipality}'::regclass
        """;

    private static readonly Guid Buried = Guid.Parse("b2b5f0c4-2b0a-4a55-8a4c-6a3d90b1f7e5");

    private readonly AnAuditedLog log = new(host);

    internal IReadOnlyList<PublishedEvent> Events { get; private set; } = [];

    internal AnErasedApplicant Erased { get; private set; } = null!;

    internal PublishedEvent Gap { get; private set; } = null!;

    internal PublishedEvent Tombstone { get; private set; } = null!;

    internal long LastNumber => Events[^1].Number;

    internal string Folder => log.Folder;

    internal VerifierKey Key => log.Key;

    internal static string Row(long number) => $"tenant_id = '{Municipality}' and seq_id = {number}";

    internal PublishedEvent First(string kind) => Events.First(published => published.Kind == kind);

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        var office = new Office(host, Municipality);
        var decided = await office.Decided();
        await decided.After(office.Clerk, "notification", CaseHistories.Notification());
        await Bury();
        await using (var superuser = await Connect())
        await using (var skip = new NpgsqlCommand(SkipNumber, superuser))
            await skip.ExecuteNonQueryAsync();
        Erased = await AnErasedApplicant.Of(host, office);
        await office.Submitted(); // Whatever else comes by itself meanwhile, the last event is none of the erasure.

        await Read(await log.Publish(Municipality));
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A connection of a superuser whom nothing stops. What is done on it is undone when it is closed.</summary>
    internal async Task<NpgsqlConnection> BeginTampering()
    {
        var superuser = await Connect();
        await using var lift = new NpgsqlCommand(LiftProtection, superuser);
        await lift.ExecuteNonQueryAsync();
        return superuser;
    }

    internal Task<ReconciliationReport> Reconcile(NpgsqlConnection connection, params Checkpoint[] kept) =>
        Reconcile(connection, log, kept);

    internal static Task<ReconciliationReport> Reconcile(
        NpgsqlConnection connection,
        AnAuditedLog published,
        params Checkpoint[] kept
    ) =>
        new RegisterReconciliation(connection, published.Store, published.Key).Of(
            Municipality,
            kept,
            TestContext.Current.CancellationToken
        );

    internal Task<NpgsqlConnection> Connect() => RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);

    private async Task Bury()
    {
        await using var session = host.Service<IDocumentStore>().LightweightSession(Municipality);
        session.Events.StartStream<Tombstone>(Buried, new Tombstone());
        await session.SaveChangesAsync();
    }

    private async Task Read(long size)
    {
        var leaves = new List<JsonElement>();
        foreach (var bundle in new TiledTree(size).Bundles())
        {
            var bytes = await log.Store.Read(bundle.Path, CancellationToken.None);
            leaves.AddRange(EntryBundle.Read(bundle, bytes!).Select(entry => JsonElement.Parse(entry.Span)));
        }

        var all = leaves.Select((leaf, index) => new PublishedEvent(index, leaf)).ToArray();
        Events = [.. all.Where(published => published.Leaf.TryGetProperty("id", out _))];
        Gap = all.Last(published => published.IsVoid("gap"));
        Tombstone = all.Last(published => published.IsVoid("tombstone"));
    }
}
