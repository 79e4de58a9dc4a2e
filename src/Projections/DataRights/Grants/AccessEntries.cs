using Marten;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A request or a grant: who may see it follows from whose data it is about and for which body.</summary>
public interface IAccessEntry
{
    /// <summary>The member that tells when it came about.</summary>
    static abstract string Moment { get; }

    long StreamVersion { get; }

    BodyId BodyId { get; }

    string OwnerUnit { get; }
}

/// <summary>Lists requests and grants of the session's municipality, the newest first, at most a thousand.</summary>
public sealed class AccessEntries(IQuerySession session)
{
    private const int Most = 1_000;

    /// <param name="unit">Only of data that this unit answers for; null for all.</param>
    /// <param name="body">Only of this body; null for all.</param>
    public async Task<IReadOnlyList<TEntry>> List<TEntry>(string? unit, Guid? body, CancellationToken cancellation)
        where TEntry : class, IAccessEntry
    {
        var statement = new Statement(session);
        var conditions = new List<string> { $"tenant_id = {Statement.Municipality}" };
        if (unit is not null)
            conditions.Add($"data ->> 'ownerUnit' = {statement.Value(unit)}");
        if (body is { } id)
            conditions.Add($"(data ->> 'bodyId')::uuid = {statement.Value(id)}");

        var text = $"""
            select data from {statement.Table<TEntry>()} where {string.Join(" and ", conditions)}
            order by (data ->> '{TEntry.Moment}')::timestamptz desc, id limit {Most}
            """;
        var found = new List<TEntry>();
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add((await statement.Document<TEntry>(row, 0, cancellation))!);
        return found;
    }
}
