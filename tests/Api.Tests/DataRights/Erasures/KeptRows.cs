using Npgsql;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Some rows of a table, as a backup has them: outside the database, byte for byte.</summary>
internal sealed class KeptRows(string table, byte[] rows)
{
    public static async Task<KeptRows> Of(NpgsqlConnection superuser, string table, string which)
    {
        using var rows = new MemoryStream();
        await using (
            var copy = await superuser.BeginRawBinaryCopyAsync(
                $"copy (select * from {table} where {which}) to stdout (format binary)",
                TestContext.Current.CancellationToken
            )
        )
            await copy.CopyToAsync(rows, TestContext.Current.CancellationToken);
        return new(table, rows.ToArray());
    }

    public async Task PutBack(NpgsqlConnection superuser)
    {
        await using var copy = await superuser.BeginRawBinaryCopyAsync(
            $"copy {table} from stdin (format binary)",
            TestContext.Current.CancellationToken
        );
        await copy.WriteAsync(rows, TestContext.Current.CancellationToken);
    }
}
