using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Lays the events of the database beside the entries of a published log, number by number.</summary>
internal sealed class EventComparison(RecordedRows rows, ErasureComparison erasures, FoundFaults faults)
{
    private long last;

    /// <summary>How many of the entries are events.</summary>
    public long Events { get; private set; }

    /// <param name="entry">The one after that of the call before, or null where there is none that could be read.</param>
    public async Task Compare(long index, PublishedEntry? entry, CancellationToken cancellation)
    {
        if (entry is null || entry.First != last + 1)
            faults.Add(new(RegisterFaultKind.MalformedEntry, index, last + 1, entry?.EventId, []));
        if (entry is null)
            return;

        while (await rows.TakeUpTo(entry.First - 1, cancellation) is { } row)
            faults.Add(Unexpected(row, index: null));
        last = entry.Last;
        await (entry.EventId is { } id ? Event(entry, id, cancellation) : Void(entry, cancellation));
    }

    /// <summary>To be called after the last entry.</summary>
    /// <returns>How many events were recorded since.</returns>
    public async Task<long> Rest(CancellationToken cancellation)
    {
        while (await rows.TakeUpTo(last, cancellation) is { } row)
            faults.Add(Unexpected(row, index: null));
        return await rows.CountAfter(last, cancellation);
    }

    private async Task Event(PublishedEntry entry, Guid id, CancellationToken cancellation)
    {
        Events++;
        var before = faults.Count;
        await Compare(entry, id, cancellation);
        if (entry.DestroyedKeys is not null)
            erasures.Published(entry, isAsRecorded: faults.Count == before);
    }

    private async Task Compare(PublishedEntry entry, Guid id, CancellationToken cancellation)
    {
        var row = await Row(entry.First, id, cancellation);
        if (row?.Id == id)
            Compare(entry, row);
        else if (await rows.Find(id, cancellation) is not null)
            faults.Add(Of(RegisterFaultKind.EventOutOfOrder, entry) with { InItsPlace = row?.Id });
        else if (row is null)
            faults.Add(Of(RegisterFaultKind.MissingEvent, entry));
        else
            Compare(entry, row);
    }

    /// <summary>Of several rows under one number the event's own, wherever it lies among them; the others have no business there.</summary>
    private async Task<RecordedRow?> Row(long number, Guid id, CancellationToken cancellation)
    {
        var row = await rows.TakeUpTo(number, cancellation);
        while (row is not null && row.Id != id && await rows.TakeUpTo(number, cancellation) is { } another)
        {
            faults.Add(Unexpected(row, index: null));
            row = another;
        }

        return row;
    }

    private void Compare(PublishedEntry entry, RecordedRow row)
    {
        if (row.IsArchived)
            faults.Add(Of(RegisterFaultKind.HiddenEvent, entry));
        var instead = row.Id == entry.EventId ? null : (Guid?)row.Id;
        if (Entry(row) is not { } made)
            faults.Add(Of(RegisterFaultKind.UnreadableEvent, entry) with { InItsPlace = instead });
        else if (!entry.Bytes.Span.SequenceEqual(made.Bytes))
            faults.Add(
                Of(RegisterFaultKind.ChangedEvent, entry) with
                {
                    Members = LeafDifference.Members(entry.Bytes.Span, made.Bytes),
                    InItsPlace = instead,
                }
            );
    }

    /// <remarks>The store may put a tombstone into a gap late; it says nothing, so it is no alarm.</remarks>
    private async Task Void(PublishedEntry entry, CancellationToken cancellation)
    {
        var hasTombstone = false;
        while (await rows.TakeUpTo(entry.Last, cancellation) is { } row)
        {
            hasTombstone |= row.IsTombstone;
            if (!row.IsTombstone)
                faults.Add(Unexpected(row, entry.Index));
        }

        if (entry.Void == VoidReason.Tombstone && !hasTombstone)
            faults.Add(Of(RegisterFaultKind.MissingTombstone, entry));
    }

    private static RegisterFault Of(RegisterFaultKind kind, PublishedEntry entry) =>
        new(kind, entry.Index, entry.First, entry.EventId, []);

    private static RegisterFault Unexpected(RecordedRow row, long? index) =>
        new(RegisterFaultKind.UnexpectedEvent, index, row.Number, row.Id, []);

    /// <returns>Null where there can be none of this row: what was changed may be anything.</returns>
    private LogEntry? Entry(RecordedRow row)
    {
        try
        {
            return row.Entry(rows.Municipality);
        }
        catch (Exception fault)
            when (fault is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
