using System.Globalization;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>What the server is told at every start, so that a cluster made by an earlier release follows too.</summary>
internal static class ServerSettings
{
    private static readonly string[] Fixed =
    [
        // Loopback TCP is the only way in: no other machine, no socket file in a shared folder.
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        // What was acknowledged survives a crash.
        "fsync=on",
        "full_page_writes=on",
        "synchronous_commit=on",
        // An import writes much and in no order: each page is written to the journal as a whole once for each checkpoint.
        "shared_buffers=1GB",
        "max_wal_size=8GB",
        "checkpoint_timeout=15min",
        // On disks that seek at no cost a key is looked up; at the default the daemon, looking for gaps, reads all events each time.
        "random_page_cost=1.1",
        "max_connections=300",
        // A municipality is a partition in several tables, and a query or a schema change may lock them all.
        "max_locks_per_transaction=256",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC",
        "lc_messages=C",
        // The log tells of the server, not of statements: their texts and errors can carry personal values.
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse",
        "log_checkpoints=off",
    ];

    /// <summary>As pg_ctl hands them to a shell: no value may hold a space.</summary>
    public static string For(int port) =>
        string.Join(
            ' ',
            Fixed.Append(string.Create(CultureInfo.InvariantCulture, $"port={port}")).Select(setting => $"-c {setting}")
        );
}
