using System.Text.Json;
using JasperFx.Events;
using Sijil.Domain;
using Sijil.Domain.Ledger;

namespace Sijil.Application;

/// <summary>Keeps out what the public log could not take (<see cref="Leaf.SizeLimit"/>).</summary>
internal static class LeafLimit
{
    /// <summary>No leaf is larger than its event's stored form by more than this, whatever the event.</summary>
    private const int Overhead = 2_000;

    public static void Check(IEvent fact, string municipality, Guid streamId)
    {
        var stored = JsonSerializer.SerializeToUtf8Bytes(fact.Data, fact.Data.GetType(), StoredJson.Options);
        if (stored.Length + Overhead <= Leaf.SizeLimit)
            return;

        var content = new LeafContent(
            municipality,
            fact.Id,
            streamId,
            EventCatalogue.Of(fact.Data.GetType()),
            System.Text.Encoding.UTF8.GetString(stored),
            EventHeaders.MetadataOf(fact),
            EventHeaders.SaltOf(fact)
        );
        if (Leaf.Refusal(content) is { } refusal)
            throw new EventTooLargeException(refusal);
    }
}

/// <summary>An event whose entry in the public log would be too long; nothing was recorded.</summary>
public sealed class EventTooLargeException(Rejection reason) : Exception(reason.Code)
{
    public Rejection Reason => reason;
}
