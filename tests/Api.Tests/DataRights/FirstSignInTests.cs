using Npgsql;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.DataRights;

/// <summary>Whoever signs in for the first time is one person with one key, however often they do it at once.</summary>
public sealed class FirstSignInTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "first-sign-in";

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Many_at_once_are_one_person_with_one_key()
    {
        var before = await Rows();

        var subjects = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ =>
                    host.Service<IdentityRoll>()
                        .SignedIn(Municipality, "issuer", "account", null, TestContext.Current.CancellationToken)
                        .AsTask()
                )
        );

        Assert.Single(subjects.Distinct());
        var (identities, keys) = await Rows();
        Assert.Equal((before.Identities + 1, before.Keys + 1), (identities, keys));
    }

    private async Task<(long Identities, long Keys)> Rows()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select (select count(*) from vault.identity where municipality = $1),
                (select count(*) from vault.subject_key where municipality = $1)
            """,
            connection
        );
        query.Parameters.AddWithValue(Municipality);
        await using var row = await query.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
