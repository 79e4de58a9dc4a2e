using System.Text.Json;
using Sijil.Domain.Permits;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What an entry of the log has to do with addresses.</summary>
/// <param name="Stream">The file that it belongs to; null for numbers without an event.</param>
/// <param name="Commitments">
/// Of its published texts, where one of them can be an address. Which one only shows when it is opened, so all of them have to be.
/// </param>
/// <param name="Withdraws">Whether the texts that were published in the stream before are withdrawn.</param>
public sealed record AddressEntry(Guid? Stream, IReadOnlyList<string> Commitments, bool Withdraws)
{
    private static readonly AddressEntry None = new(null, [], Withdraws: false);

    public static AddressEntry Read(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonDocument.Parse(entry);
        var leaf = document.RootElement;
        if (!leaf.TryGetProperty("kind", out var named))
            return None;

        var kind = named.GetString()!;
        return new(
            leaf.GetProperty("stream").GetGuid(),
            PublishedAddress.Events.Contains(kind) ? Published(leaf) : [],
            PublishedAddress.Withdrawals.Contains(kind)
        );
    }

    /// <summary>The commitments of published texts: those without a sealed value.</summary>
    private static string[] Published(JsonElement leaf) =>
        [
            .. from pair in leaf.GetProperty("cm").EnumerateArray().Zip(leaf.GetProperty("ct").EnumerateArray())
            where pair.Second.ValueKind is JsonValueKind.Null
            select pair.First.GetString(),
        ];
}
