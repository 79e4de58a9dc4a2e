using System.Text.Json;

namespace Sijil.Domain.Ledger;

/// <summary>What anyone may read of an event: the one place that decides it, for the log and for public read models alike.</summary>
public static class PublicFacts
{
    /// <summary>
    /// The canonical JSON object of the listed members, copied from the stored JSON. A member that is absent or null is left
    /// out, so that an optional member added later changes no leaf of before.
    /// </summary>
    public static byte[] Of(StoredEvent kind, string storedJson) => Of(kind, CanonicalJson.Read(storedJson));

    internal static byte[] Of(StoredEvent kind, JsonElement canonical)
    {
        if (canonical.ValueKind is not JsonValueKind.Object)
            throw new JsonException($"{kind.Alias} is not stored as an object.");

        return CanonicalValue.Object(
            kind.PublicFacts.Distinct(StringComparer.Ordinal)
                .Where(name =>
                    canonical.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
                )
                .Select(name => (name, CanonicalJson.Raw(canonical.GetProperty(name))))
        );
    }
}
