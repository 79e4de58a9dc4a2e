using System.Text.Json;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Permits;

namespace Sijil.Api.Portal.Proofs;

/// <summary>An entry that a lookup found.</summary>
/// <param name="Number">Of the file that it belongs to; null where it has none.</param>
/// <param name="Address">As it is published; null where it was looked up by number, or is withdrawn by now.</param>
internal sealed record LookupEntry(
    long Index,
    string Kind,
    DateTimeOffset RecordedAt,
    Guid EventId,
    string? Number,
    PublishedPlace? Address
)
{
    public static LookupEntry Of(long index, ReadOnlyMemory<byte> entry, DisclosureSet openings)
    {
        var leaf = JsonElement.Parse(entry.Span);
        var places =
            from opening in openings.Open(AddressEntry.Read(entry).Commitments)
            let address = PublishedAddress.In(opening)
            where address is not null
            select new PublishedPlace(address, opening);
        return new(
            index,
            leaf.GetProperty("kind").GetString()!,
            leaf.GetProperty("at").GetDateTimeOffset(),
            leaf.GetProperty("id").GetGuid(),
            leaf.GetProperty("pub").TryGetProperty("number", out var number) ? number.GetString() : null,
            places.FirstOrDefault()
        );
    }
}

/// <param name="Opening">What opens the commitment of the entry.</param>
internal sealed record PublishedPlace(string Address, Disclosure Opening);
