using Npgsql;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Rows on their way into one table.</summary>
/// <param name="target">The table and the columns that are written, in their order.</param>
internal sealed class CopyTable(string target)
{
    /// <summary>A busy server may take long over a chunk; that is no reason to give up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly CopyBuffer rows = new();

    public int RowCount => rows.RowCount;

    public CopyBuffer Row(short fields)
    {
        rows.Row(fields);
        return rows;
    }

    public void Replace(int place, long value) => rows.Replace(place, value);

    public void Clear() => rows.Clear();

    public async Task Send(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (rows.RowCount == 0)
            return;

        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {target} from stdin (format binary)",
            cancellation
        );
        copy.ReadTimeout = copy.WriteTimeout = (int)Patience.TotalMilliseconds;
        try
        {
            await copy.WriteAsync(rows.Finish(), cancellation);
        }
        catch
        {
            // Otherwise what was sent so far would be taken for all of it.
            await copy.CancelAsync();
            throw;
        }
    }
}
