using System.Text.Json;

namespace Sijil.Domain.Ledger;

/// <summary>The commitments that an event holds, found in its stored JSON without knowing its type.</summary>
/// <remarks>
/// The member name <c>cm</c> is reserved for them. A use of it that is not exactly a sealed value or a public disclosure is
/// refused, because a commitment overlooked here would be missing from the log for ever.
/// </remarks>
internal static class Commitments
{
    /// <summary>Each commitment once, sorted, with the digest of its ciphertext or null for a public disclosure.</summary>
    public static SortedDictionary<string, string?> In(JsonElement stored)
    {
        var found = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        Collect(stored, found);
        return found;
    }

    private static void Collect(JsonElement element, SortedDictionary<string, string?> found)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("cm", out var commitment))
        {
            Add(element, commitment, found);
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, found);
        }
    }

    private static void Add(JsonElement element, JsonElement commitment, SortedDictionary<string, string?> found)
    {
        var isSealed = element.TryGetProperty("ct", out var ciphertext);
        if (element.EnumerateObject().Count() != (isSealed ? 2 : 1))
            throw new JsonException("An object with the member cm holds something else besides a commitment.");

        var digest = isSealed ? Text(ciphertext) : null;
        if (!found.TryAdd(Text(commitment), digest) && found[Text(commitment)] != digest)
            throw new JsonException("One commitment stands for two ciphertexts.");
    }

    private static string Text(JsonElement digest) =>
        digest.ValueKind is JsonValueKind.String && digest.GetString() is { } text && Digest.IsWellFormed(text)
            ? text
            : throw new JsonException("A commitment or the digest of a ciphertext is not a SHA-256 in base64url.");
}
