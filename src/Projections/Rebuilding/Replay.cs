using Marten;
using Marten.Services;

namespace Sijil.Projections.Rebuilding;

/// <summary>Makes all read models of a municipality as they were as of an event, from the events alone.</summary>
/// <remarks>
/// Texts beside the log are those that are public today: what was withdrawn since is shown by nobody any more, in no replay either. The
/// register may be in use meanwhile.
/// </remarks>
public sealed class Replay(IDocumentStore store)
{
    /// <summary>Where history is settled up to: below it no number can still come to be used.</summary>
    public async Task<long> Settled(string municipality, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var statement = new Statement(session);
        var text = $"select {statement.Progress($"HighWaterMark:{municipality}")}";
        return await Number(statement, text, cancellation);
    }

    /// <summary>The number of the last event before the first that was recorded after a moment; of all where none was.</summary>
    public async Task<long> NumberAt(string municipality, DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var statement = new Statement(session);
        var text = $"""
            select coalesce(min(seq_id) filter (where timestamp > {statement.Value(moment)}) - 1, max(seq_id), 0)
            from {statement.Events} where tenant_id = {Statement.Municipality} and type <> 'tombstone'
            """;
        return await Number(statement, text, cancellation);
    }

    /// <param name="target">Takes each document as it was then; null where they are only compared with today's.</param>
    /// <param name="progress">Is told the number of documents so far, now and then.</param>
    public async Task<IReadOnlyList<ReplayReport>> Of(
        string municipality,
        long asOf,
        ScratchSchema? target,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        var reports = new List<ReplayReport>();
        foreach (var model in ReadModels.All)
        {
            await using var session = store.QuerySession(
                new SessionOptions { TenantId = municipality, Timeout = Comparison.NoLimit }
            );
            await using var table = target is null ? null : await target.Begin(model.Table(session), cancellation);
            var report = new ReplayReport(model.Name, 0, 0, 0, 0);
            await foreach (var document in model.Documents(session, asOf, cancellation))
            {
                if (document.Made is { } made && table is not null)
                    await table.Write(municipality, document.Id, made, cancellation);
                report = Counted(report, document);
                progress?.Report(report.Documents);
            }

            if (table is not null)
                await table.Complete(cancellation);
            reports.Add(report);
        }

        return reports;
    }

    private static ReplayReport Counted(ReplayReport report, RebuiltDocument document) =>
        document switch
        {
            { Made: null, InUse: null } => report,
            { Made: null } => report with { Added = report.Added + 1 },
            { InUse: null } => report with { Documents = report.Documents + 1, Gone = report.Gone + 1 },
            _ when document.IsAsInUse() => report with { Documents = report.Documents + 1 },
            _ => report with { Documents = report.Documents + 1, Changed = report.Changed + 1 },
        };

    private static async Task<long> Number(Statement statement, string text, CancellationToken cancellation)
    {
        var number = 0L;
        await foreach (var row in statement.Rows(text, cancellation))
            number = row.GetInt64(0);
        return number;
    }
}
