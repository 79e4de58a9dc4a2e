using Marten;

namespace Sijil.Projections.Permits;

/// <summary>A case and, once it has been issued, the permit it led to.</summary>
public sealed record CaseWithPermit(CaseFile File, PermitFile? Permit);

/// <summary>Reads case files of the session's municipality. They are written with their events, so nothing is ever behind.</summary>
public sealed class CaseFiles(IQuerySession session)
{
    /// <summary>Null where there is no such case, or none for this unit.</summary>
    public Task<CaseWithPermit?> Find(Guid id, string unit, CancellationToken cancellation) =>
        Find("file.id", id, unit, cancellation);

    /// <summary>Null where there is no such case, or none for this unit.</summary>
    public Task<CaseWithPermit?> Find(string number, string unit, CancellationToken cancellation) =>
        Find("file.number", number, unit, cancellation);

    /// <summary>What is due first comes first; at the end come the cases whose clock does not run yet.</summary>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<CaseFile>> List(WorkList wanted, string? cursor, int size, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var found = new List<CaseFile>();
        var rows = statement.Rows(ListText(statement, wanted, cursor, Page<CaseFile>.Size(size)), cancellation);
        await foreach (var row in rows)
            found.Add((await statement.Document<CaseFile>(row, 0, cancellation))!);
        return Page<CaseFile>.Of(found, Page<CaseFile>.Size(size), asOf: null, file => new(file.DueOrder, file.Id));
    }

    private static string ListText(Statement statement, WorkList wanted, string? cursor, int size)
    {
        var conditions = new List<string>
        {
            $"tenant_id = {Statement.Municipality}",
            $"unit = {statement.Value(wanted.Unit)}",
        };
        if (wanted.State is { } state)
            conditions.Add($"state = {statement.Value(state)}");
        if (wanted.Officer is { } officer)
            conditions.Add($"officer = {statement.Value(officer)}");
        if (wanted.Unassigned)
            conditions.Add("officer is null");
        if (wanted.LastDayBefore is { } day)
            conditions.Add($"due_order < {statement.Value(day)}");
        if (cursor is not null && Cursor.Read(cursor) is var (after, id))
            conditions.Add($"(due_order, id) > ({statement.Value(after)}, {statement.Value(id)})");

        return $"""
            select data from {statement.Table<CaseFile>()}
            where {string.Join(" and ", conditions)}
            order by due_order, id limit {size + 1}
            """;
    }

    private async Task<CaseWithPermit?> Find<TKey>(string column, TKey key, string unit, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var text = $"""
            select file.data, permit.data from {statement.Table<CaseFile>()} file
            left join {statement.Table<PermitFile>()} permit
                on permit.tenant_id = file.tenant_id and permit.id = (file.data ->> 'permitId')::uuid
            where file.tenant_id = {Statement.Municipality} and {column} = {statement.Value(
                key
            )} and file.unit = {statement.Value(unit)}
            """;
        await foreach (var row in statement.Rows(text, cancellation))
            return new(
                (await statement.Document<CaseFile>(row, 0, cancellation))!,
                await statement.Document<PermitFile>(row, 1, cancellation)
            );
        return null;
    }
}
