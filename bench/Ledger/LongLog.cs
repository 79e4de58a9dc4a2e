using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Sijil.Application.Ledger;
using Sijil.Bench.Servers;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Bench.Ledger;

/// <summary>A municipality whose log has so many leaves already, made up ones, and takes real events from there on.</summary>
internal sealed class LongLog(string municipality, long size)
{
    /// <summary>How many events are recorded at a time.</summary>
    public const int Batch = 100;

    private const string Leaves =
        "copy ledger.leaf (municipality, index, first, last, hash) from stdin (format binary)";

    private long batches;

    public string Municipality => municipality;

    public long Size => size;

    /// <summary>Leaves, tiles and a signed checkpoint, as a host would have left them.</summary>
    public async Task Make(BenchRun run, ILogKeys keys, CancellationToken cancellation)
    {
        BenchRun.Say($"preparing a log of {size:N0} leaves");
        await using (var database = NpgsqlDataSource.Create(run.Database.Register))
        await using (var connection = await database.OpenConnectionAsync(cancellation))
            await WriteLeaves(connection, cancellation);

        var folder = Path.Combine(ProjectRoot.Data, ".data", "log", municipality);
        var head = await MadeLog.Write(folder, size, cancellation);
        var signer = keys.All(municipality)[0];
        var note = signer.Note(new Checkpoint(signer.Key.Name, head).ToString());
        await File.WriteAllBytesAsync(Path.Combine(folder, SignedLog.CheckpointPath), note.ToBytes(), cancellation);
    }

    /// <summary>Events like the first one of the register, and what the daemon says once it has seen them.</summary>
    public Task Record(BenchRun run, CancellationToken cancellation)
    {
        var before = size + Batch * batches++;
        return run.Database.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                insert into events.mt_events
                select (jsonb_populate_record(template, jsonb_build_object('tenant_id', '{municipality}', 'seq_id', number, 'id', gen_random_uuid(), 'version', number))).*
                from (select event from events.mt_events event where tenant_id = '{Register.Municipality}' order by seq_id limit 1) one (template),
                    generate_series({before + 1}, {before + Batch}) number;
                insert into events.mt_event_progression (name, last_seq_id) values ('HighWaterMark:{municipality}', {before
                    + Batch})
                on conflict (name) do update set last_seq_id = excluded.last_seq_id;
                """
            ),
            cancellation
        );
    }

    private async Task WriteLeaves(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var rows = await connection.BeginBinaryImportAsync(Leaves, cancellation);
        for (var index = 0L; index < size; index++)
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(municipality, NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(index, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(index + 1, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(index + 1, NpgsqlDbType.Bigint, cancellation);
            await rows.WriteAsync(MadeLog.Leaf(index).ToBytes(), NpgsqlDbType.Bytea, cancellation);
        }

        await rows.CompleteAsync(cancellation);
    }
}
