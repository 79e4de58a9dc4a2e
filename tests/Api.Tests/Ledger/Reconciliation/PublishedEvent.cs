using System.Globalization;
using System.Text.Json;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>An event as the published log has it; or what stands there for a number without one.</summary>
internal sealed record PublishedEvent(long Index, JsonElement Leaf)
{
    public long Number => long.Parse(Leaf.GetProperty("seq").GetString()!, CultureInfo.InvariantCulture);

    public Guid Id => Leaf.GetProperty("id").GetGuid();

    public string Kind => Leaf.GetProperty("kind").GetString()!;

    public bool IsVoid(string reason) => Leaf.TryGetProperty("void", out var given) && given.GetString() == reason;

    /// <summary>Of sealed values.</summary>
    public IEnumerable<string> Sealed => Commitments(isSealed: true);

    /// <summary>Of public disclosures.</summary>
    public IEnumerable<string> Disclosed => Commitments(isSealed: false);

    /// <summary>Its row in the database, as a condition.</summary>
    public string Row => PublishedRegister.Row(Number);

    private IEnumerable<string> Commitments(bool isSealed) =>
        Leaf.GetProperty("cm")
            .EnumerateArray()
            .Zip(Leaf.GetProperty("ct").EnumerateArray())
            .Where(value => value.Second.ValueKind is JsonValueKind.String == isSealed)
            .Select(value => value.First.GetString()!);
}
