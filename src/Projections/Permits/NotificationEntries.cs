using Marten;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>Reads what was written to applicants of the session's municipality. It is written with its events, so nothing is ever behind.</summary>
public sealed class NotificationEntries(IQuerySession session)
{
    /// <summary>Of one person there are few; the list is read whole, the oldest beyond this left out.</summary>
    private const int Most = 200;

    internal static readonly DocumentTable<NotificationEntry> Table = new DocumentTable<NotificationEntry>(
        "notification_entry",
        nameof(NotificationEntry.Applicant),
        nameof(NotificationEntry.WrittenAt)
    ).Index("applicant", "applicant", "written_at");

    /// <summary>Null where nothing was written to the applicant yet.</summary>
    public Task<NotificationEntry?> Of(PermitApplicationId application, CancellationToken cancellation) =>
        session.LoadAsync<NotificationEntry>(NotificationId.Of(application).Value, cancellation);

    /// <summary>What was written to somebody; the newest first.</summary>
    public async Task<IReadOnlyList<NotificationEntry>> To(Guid person, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var text = $"""
            select data from {statement.Table<NotificationEntry>()}
            where tenant_id = {Statement.Municipality} and applicant = {statement.Value(person)}
            order by written_at desc, id limit {Most}
            """;
        var found = new List<NotificationEntry>();
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add((await statement.Document<NotificationEntry>(row, 0, cancellation))!);
        return found;
    }
}
