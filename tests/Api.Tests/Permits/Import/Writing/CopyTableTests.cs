using Npgsql;
using Sijil.Application.Permits.Import.Writing;

namespace Sijil.Api.Tests.Permits.Import.Writing;

/// <summary>What is written down in the format of COPY arrives as it was, also when the memory is used again.</summary>
public sealed class CopyTableTests(RegisterHost host)
{
    private static readonly Guid Id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");

    private static readonly DateTimeOffset[] Moments =
    [
        new(1969, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
        new(1999, 12, 31, 23, 59, 59, 999, 1, TimeSpan.Zero),
        new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2026, 9, 7, 9, 30, 0, 123, 456, TimeSpan.FromHours(1)),
    ];

    [Fact]
    public async Task Every_kind_of_value_arrives()
    {
        await using var connection = await Connect();
        var table = new CopyTable("pg_temp.kinds");
        table.Row(1).Add("what was here before"u8);
        table.Clear();
        foreach (var moment in Moments)
        {
            var row = table.Row(8);
            row.Add(long.MinValue);
            row.Add(-1);
            row.Add(Id);
            row.Add(value: true);
            row.Add("é 🏗");
            row.Add([0, 255]);
            row.AddJson("""{"a":1}"""u8);
            var place = row.Place;
            row.Add(0L);
            table.Replace(place, CopyBuffer.Moment(moment));
        }

        await table.Send(connection, TestContext.Current.CancellationToken);

        await using var query = new NpgsqlCommand(
            "select l, i, u, b, t, y, j::text, m from pg_temp.kinds order by m",
            connection
        );
        await using var read = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        foreach (var moment in Moments)
        {
            Assert.True(await read.ReadAsync(TestContext.Current.CancellationToken));
            Assert.Equal(
                (long.MinValue, -1, Id, true),
                (read.GetInt64(0), read.GetInt32(1), read.GetGuid(2), read.GetBoolean(3))
            );
            Assert.Equal(("é 🏗", """{"a": 1}"""), (read.GetString(4), read.GetString(6)));
            Assert.Equal([0, 255], read.GetFieldValue<byte[]>(5));
            Assert.Equal(moment.ToUniversalTime(), read.GetFieldValue<DateTimeOffset>(7));
        }
    }

    /// <summary>More than the memory it begins with, then less.</summary>
    [Fact]
    public async Task A_long_table_and_then_a_short_one_arrive_whole()
    {
        await using var connection = await Connect();
        var table = new CopyTable("pg_temp.kinds (t)");
        foreach (var rows in (int[])[50_000, 3])
        {
            for (var row = 0; row < rows; row++)
                table.Row(1).Add($"row {row}");
            await table.Send(connection, TestContext.Current.CancellationToken);
            table.Clear();
        }

        await using var query = new NpgsqlCommand("select count(*), count(distinct t) from pg_temp.kinds", connection);
        await using var read = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await read.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal((50_003L, 50_000L), (read.GetInt64(0), read.GetInt64(1)));
    }

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var make = new NpgsqlCommand(
            "create temp table kinds (l bigint, i int, u uuid, b boolean, t text, y bytea, j jsonb, m timestamptz)",
            connection
        );
        await make.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
