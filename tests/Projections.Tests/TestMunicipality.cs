using Marten;
using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Projections.Tests.Permits;

namespace Sijil.Projections.Tests;

/// <summary>A municipality of one test.</summary>
public sealed class TestMunicipality(IDocumentStore store, string code)
{
    public string Code => code;

    public IQuerySession Session() => store.QuerySession(code);

    /// <summary>Records what happened, each event in the stream it belongs to, with what was published.</summary>
    public async Task Record(ACase @case)
    {
        await using var session = store.LightweightSession(code);
        Publish(session, @case.Published);
        session.Events.StartStream<PermitApplication>(@case.Id, @case.History.OfType<PermitApplicationEvent>());
        if (@case.History.OfType<PermitIssued>().SingleOrDefault() is { } issued)
            session.Events.StartStream<Permit>(issued.PermitId.Value, issued);
        foreach (var seal in @case.History.OfType<SealEvent>().GroupBy(fact => fact.SealId))
            session.Events.StartStream<Seal>(seal.Key.Value, seal);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task Record(AnImport import)
    {
        await using var session = store.LightweightSession(code);
        Publish(session, import.Published);
        session.Events.StartStream<ImportedRecord>(AnImport.Id.Value, import.History);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task Append(Guid stream, params object[] facts)
    {
        await using var session = store.LightweightSession(code);
        session.Events.Append(stream, facts);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private void Publish(IDocumentSession session, IEnumerable<Disclosure> published)
    {
        foreach (var disclosure in published)
            session.QueueSqlCommand(
                "insert into vault.public_disclosure (municipality, commitment, disclosure) values (?, ?, ?) on conflict do nothing",
                code,
                disclosure.Commitment,
                disclosure.Text
            );
    }

    /// <summary>Waits until the public register has in it whatever has been recorded.</summary>
    public Task CatchUp() => Eventually.Is("the public register is not behind", EventsToGo, events => events <= 0);

    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Connect();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task Do(string sql)
    {
        await using var connection = await Connect();
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private Task<long> EventsToGo() =>
        Ask<long>(
            $"select max(seq_id) - coalesce((select last_seq_id from events.mt_event_progression where name = 'PublicPermit:All:{code}'), 0) from events.mt_events where tenant_id = '{code}'"
        );

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
