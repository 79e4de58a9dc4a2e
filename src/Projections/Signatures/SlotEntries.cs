using Marten;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Projections.Signatures;

/// <summary>A slot with its envelope.</summary>
public sealed record SlotInEnvelope(SlotEntry Slot, EnvelopeEntry Envelope)
{
    /// <summary>Whether this person can still sign here at this moment.</summary>
    public bool WaitsFor(Guid person, DateTimeOffset now) =>
        Slot.Stage == SlotStage.Invited
        && Slot.Signer == person
        && Envelope.Phase == EnvelopePhase.Sent
        && now < Slot.ExpiresAt;
}

/// <summary>Reads the slots of one person in the session's municipality; of others' nothing. Written with their events, so nothing is ever behind.</summary>
public sealed class SlotEntries(IQuerySession session)
{
    /// <summary>Of one person there are few; the list is read whole, the oldest beyond this left out.</summary>
    private const int Most = 200;

    internal static readonly DocumentTable<SlotEntry> Table = new DocumentTable<SlotEntry>(
        "slot_entry",
        nameof(SlotEntry.Signer),
        nameof(SlotEntry.Assigned),
        nameof(SlotEntry.InvitedAt)
    )
        .Index("signer", "signer", "invited_at")
        .Index("assigned", "assigned", "invited_at");

    /// <summary>What somebody is to sign, has signed, or has delegated; the newest invitation first.</summary>
    public Task<IReadOnlyList<SlotInEnvelope>> Of(Guid person, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var whose = statement.Value(person);
        return Read(
            statement,
            $"(slot.signer = {whose} or slot.assigned = {whose}) order by slot.invited_at desc, slot.id limit {Most}",
            cancellation
        );
    }

    /// <summary>Null where there is no such slot, or none that is or was this person's.</summary>
    public async Task<SlotInEnvelope?> Find(SlotId id, Guid person, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var whose = statement.Value(person);
        var found = await Read(
            statement,
            $"slot.id = {statement.Value(id.Value)} and (slot.signer = {whose} or slot.assigned = {whose})",
            cancellation
        );
        return found.SingleOrDefault();
    }

    /// <summary>All opened slots of an envelope, for those who sent it.</summary>
    public async Task<IReadOnlyList<SlotEntry>> In(EnvelopeEntry envelope, CancellationToken cancellation)
    {
        var ids = envelope.Slots.Select(slot => SlotId.Of(new(envelope.Id), slot.Number).Value).ToArray();
        var slots = await session.LoadManyAsync<SlotEntry>(cancellation, ids);
        return [.. slots.OrderBy(slot => slot.Number)];
    }

    private static async Task<IReadOnlyList<SlotInEnvelope>> Read(
        Statement statement,
        string condition,
        CancellationToken cancellation
    )
    {
        var text = $"""
            select slot.data, envelope.data from {statement.Table<SlotEntry>()} slot
            join {statement.Table<EnvelopeEntry>()} envelope
                on envelope.tenant_id = slot.tenant_id and envelope.id = (slot.data ->> 'envelopeId')::uuid
            where slot.tenant_id = {Statement.Municipality} and {condition}
            """;
        var found = new List<SlotInEnvelope>();
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add(
                new(
                    (await statement.Document<SlotEntry>(row, 0, cancellation))!,
                    (await statement.Document<EnvelopeEntry>(row, 1, cancellation))!
                )
            );
        return found;
    }
}
