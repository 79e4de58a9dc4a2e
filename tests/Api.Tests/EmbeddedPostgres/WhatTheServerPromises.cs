using Npgsql;

namespace Sijil.Api.Tests.EmbeddedPostgres;

public sealed class WhatTheServerPromises(RunningServer running) : IClassFixture<RunningServer>
{
    private string Application => running.Server.Connections.Application;
    private string Owner => running.Server.Connections.Owner;

    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("unix_socket_directories", "")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("password_encryption", "scram-sha-256")]
    public async Task A_setting_is_as_promised(string name, string value) =>
        Assert.Equal(value, await TemporaryRoot.AskAsync<string>(running.Server.Connections.Superuser, $"SHOW {name}"));

    [Fact]
    public async Task Words_of_every_script_can_be_searched() =>
        Assert.True(
            await TemporaryRoot.AskAsync<bool>(
                Application,
                "SELECT to_tsvector('simple', 'رخصة بناء, École') @@ to_tsquery('simple', 'بناء & école')"
            )
        );

    [Theory]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("CREATE TEMPORARY TABLE mine (id int)")]
    [InlineData("CREATE EXTENSION pg_trgm")]
    public async Task The_application_can_make_nothing(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => TemporaryRoot.DoAsync(Application, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task The_owner_makes_the_schema_and_the_application_reads_what_it_is_given()
    {
        await TemporaryRoot.DoAsync(
            Owner,
            "CREATE SCHEMA owned; CREATE TABLE owned.t (id int); INSERT INTO owned.t VALUES (7)"
        );
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            TemporaryRoot.AskAsync<int>(Application, "SELECT id FROM owned.t")
        );
        await TemporaryRoot.DoAsync(Owner, "GRANT USAGE ON SCHEMA owned TO sijil; GRANT SELECT ON owned.t TO sijil");

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Equal(7, await TemporaryRoot.AskAsync<int>(Application, "SELECT id FROM owned.t"));
    }

    [Fact]
    public async Task Only_the_superuser_makes_event_triggers()
    {
        const string sql = """
            CREATE FUNCTION looks_on() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER looks_on ON sql_drop EXECUTE FUNCTION looks_on();
            """;

        await Assert.ThrowsAsync<PostgresException>(() => TemporaryRoot.DoAsync(Owner, sql));
        await running.Server.ExecuteAsSuperuserAsync(sql, TestContext.Current.CancellationToken);

        Assert.Equal(1L, await TemporaryRoot.AskAsync<long>(Application, "SELECT count(*) FROM pg_event_trigger"));
    }

    [Fact]
    public void Passwords_are_for_the_hosts_user_alone()
    {
        Assert.DoesNotContain("Password", running.Server.Connections.ToString(), StringComparison.OrdinalIgnoreCase);
        if (!OperatingSystem.IsWindows())
        {
            var secrets = Directory.GetParent(running.Server.DataFolder)!.GetFiles("postgres.json").Single();
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, secrets.UnixFileMode);
        }
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var wrong = new NpgsqlConnectionStringBuilder(Application) { Password = "wrong" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => TemporaryRoot.AskAsync<int>(wrong, "SELECT 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }
}
