using System.Runtime.CompilerServices;
using Marten;
using Npgsql;

namespace Sijil.Projections;

/// <summary>An SQL statement over the tables of one municipality, written down piece by piece with its parameters.</summary>
/// <remarks>The first parameter is always the municipality: no query crosses that line.</remarks>
internal sealed class Statement(IQuerySession session)
{
    private readonly List<NpgsqlParameter> parameters = [new NpgsqlParameter<string> { TypedValue = session.TenantId }];

    public const string Municipality = "$1";

    /// <summary>Adds a value and tells by which name the text knows it. A null keeps its type by a cast in the text.</summary>
    public string Value<T>(T value)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${parameters.Count}";
    }

    public string Events => session.DocumentStore.Options.Schema.ForEvents();

    public string Table<TDocument>() => session.DocumentStore.Options.Schema.For<TDocument>();

    /// <summary>The number of the last event that an asynchronous read model has in it.</summary>
    public string Progress(string shard) =>
        $"coalesce((select last_seq_id from {session.DocumentStore.Options.Schema.ForEventProgression()} where name = {Value(shard)}), 0)";

    public async IAsyncEnumerable<NpgsqlDataReader> Rows(
        string text,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(text);
        command.Parameters.AddRange(parameters.ToArray());
        await using var rows = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return rows;
    }

    /// <summary>Reads a column of a row as a document; null where there is none.</summary>
    public async ValueTask<TDocument?> Document<TDocument>(
        NpgsqlDataReader row,
        int column,
        CancellationToken cancellation
    )
        where TDocument : class =>
        await row.IsDBNullAsync(column, cancellation)
            ? null
            : await session.DocumentStore.Options.Serializer().FromJsonAsync<TDocument>(row, column, cancellation);
}
