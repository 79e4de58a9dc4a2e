using Npgsql;
using Sijil.Api.Hosting;

namespace Sijil.Portal.Tests;

/// <summary>Events that tests look at, one of each kind.</summary>
/// <param name="Decision">A notified decision, whose reasons are published.</param>
/// <param name="WithoutTexts">Of the same kind; what was published with it has been withdrawn.</param>
/// <param name="Sealed">Tells the public nothing but that it was.</param>
public sealed record SampleEvents(Guid Decision, Guid WithoutTexts, Guid Sealed)
{
    private const string Submitted =
        "select id from events.mt_events where tenant_id = 'demo' and type = 'permits.application-submitted@1' order by seq_id limit 1";

    /// <param name="withdrawn">The number of the entry whose texts are withdrawn.</param>
    internal static async Task<SampleEvents> Choose(PortalHost host, string withdrawn)
    {
        var events = new SampleEvents(
            await Find(host, Decided($"<> '{withdrawn}'")),
            await Find(host, Decided($"= '{withdrawn}'")),
            await Find(host, Submitted)
        );
        await Withdraw(host, events.WithoutTexts);
        return events;
    }

    private static string Decided(string number) =>
        $"select id from events.mt_events where tenant_id = 'demo' and type = 'permits.decision-notified@2' and data ->> 'number' {number} order by seq_id limit 1";

    private static async Task<Guid> Find(PortalHost host, string question)
    {
        await using var query = host.Service<NpgsqlDataSource>().CreateCommand(question);
        return (Guid)(await query.ExecuteScalarAsync())!;
    }

    /// <summary>The command for that comes with the rights to one's data; here a superuser does what it will do.</summary>
    private static async Task Withdraw(PortalHost host, Guid eventId)
    {
        await using var database = NpgsqlDataSource.Create(
            host.Service<RegisterDatabase>().Embedded!.Connections.Superuser
        );
        await using var command = database.CreateCommand(
            """
            delete from vault.public_disclosure d using events.mt_events e
            where d.municipality = e.tenant_id and e.id = $1 and d.commitment = e.data -> 'reasons' ->> 'cm'
            """
        );
        command.Parameters.AddWithValue(eventId);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
