using Npgsql;

namespace Sijil.Api.Tests.Installation;

/// <summary>Read models follow one municipality at a time; who tries it for all of them at once writes nothing.</summary>
public sealed class ProgressTests(RegisterHost host)
{
    [Fact]
    public async Task Progress_is_that_of_one_municipality()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "insert into events.mt_event_progression (name, last_seq_id) values ('PublicPermit:All', 74)";

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(stop));

        Assert.Equal("progress_of_one_municipality", refusal.ConstraintName);
    }
}
