using Marten;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.Permits;

/// <summary>
/// The dataset of applicants: one record for each application, in an order that says nothing, with where its values lie.
/// </summary>
public sealed class ApplicantRecords(IQuerySession session)
{
    /// <summary>The records of a scope after one of them, at most so many.</summary>
    /// <param name="after">The id of the last record of the page before; the empty one to begin.</param>
    public async Task<IReadOnlyList<CaseFile>> List(RowScope rows, Guid after, int size, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var conditions = new List<string> { $"tenant_id = {Statement.Municipality}", $"id > {statement.Value(after)}" };
        if (rows.Units.Count > 0)
            conditions.Add($"unit = any({statement.Value(rows.Units.ToArray())})");
        if (rows.PermitTypes.Count > 0)
            conditions.Add($"data ->> 'permitType' = any({statement.Value(rows.PermitTypes.ToArray())})");
        if (rows.ReceivedFrom is { } from)
            conditions.Add($"(data ->> 'receivedOn')::date >= {statement.Value(from)}");
        if (rows.ReceivedUntil is { } until)
            conditions.Add($"(data ->> 'receivedOn')::date <= {statement.Value(until)}");

        var text = $"""
            select data from {statement.Table<CaseFile>()}
            where {string.Join(" and ", conditions)}
            order by id limit {size}
            """;
        var found = new List<CaseFile>();
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add((await statement.Document<CaseFile>(row, 0, cancellation))!);
        return found;
    }
}
