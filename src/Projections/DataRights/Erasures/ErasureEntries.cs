using Marten;

namespace Sijil.Projections.DataRights.Erasures;

/// <summary>Reads erasures of the session's municipality. They are written with their events, so nothing is ever behind.</summary>
public sealed class ErasureEntries(IQuerySession session)
{
    private const int Most = 1_000;

    internal static readonly DocumentTable<ErasureEntry> Table = new DocumentTable<ErasureEntry>(
        "erasure",
        nameof(ErasureEntry.Subject),
        nameof(ErasureEntry.State),
        nameof(ErasureEntry.RequestedAt)
    ).Index("subject", "subject");

    /// <summary>The newest first, at most a thousand.</summary>
    public async Task<IReadOnlyList<ErasureEntry>> List(CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var found = new List<ErasureEntry>();
        var text = $"""
            select data from {statement.Table<ErasureEntry>()} where tenant_id = {Statement.Municipality}
            order by requested_at desc, id limit {Most}
            """;
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add((await statement.Document<ErasureEntry>(row, 0, cancellation))!);
        return found;
    }

    /// <summary>What tells that nothing is sealed for a person any more. It is written with each destruction, also with that of a start.</summary>
    private const string Marks = "documents.mt_doc_erased_subject";

    /// <summary>
    /// Those of the persons who were erased. After a backup was restored the events may not tell it, and what destroyed them again does.
    /// </summary>
    public async Task<IReadOnlySet<Guid>> Erased(IEnumerable<Guid> subjects, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var erased = new HashSet<Guid>();
        var persons = statement.Value(subjects.Distinct().ToArray());
        var text = $"""
            select subject from {statement.Table<ErasureEntry>()}
            where tenant_id = {Statement.Municipality} and subject = any({persons})
                and state = any({statement.Value(new[] { ErasureState.Destroyed, ErasureState.Completed })})
            union
            select id from {Marks} where tenant_id = {Statement.Municipality} and id = any({persons})
            """;
        await foreach (var row in statement.Rows(text, cancellation))
            erased.Add(row.GetGuid(0));
        return erased;
    }
}
