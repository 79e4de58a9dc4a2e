using System.Text.Json;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Tells in which members two entries differ; never what stands there.</summary>
internal static class LeafDifference
{
    /// <summary>Their names, sorted. None where the two say the same and are written in different ways.</summary>
    public static IReadOnlyList<string> Members(ReadOnlySpan<byte> published, ReadOnlySpan<byte> recorded)
    {
        var (before, now) = (JsonElement.Parse(published), JsonElement.Parse(recorded));
        return
        [
            .. before
                .EnumerateObject()
                .Concat(now.EnumerateObject())
                .Select(member => member.Name)
                .Distinct()
                .Where(name => Raw(before, name) != Raw(now, name))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string? Raw(JsonElement leaf, string name) =>
        leaf.TryGetProperty(name, out var value) ? value.GetRawText() : null;
}
