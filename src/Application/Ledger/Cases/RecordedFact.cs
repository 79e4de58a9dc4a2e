using System.Text.Json;
using Sijil.Domain;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Everything that was recorded of an event, read back.</summary>
internal sealed record RecordedFact(JsonElement Event, EventMetadata Meta)
{
    /// <exception cref="FormatException">It is not in the form in which it is hashed.</exception>
    public static RecordedFact Read(byte[] canonical) =>
        JsonSerializer.Deserialize<RecordedFact>(canonical, StoredJson.Options) is { Meta: not null } recorded
            ? recorded
            : throw new FormatException("There is no metadata.");

    /// <exception cref="JsonException">It is no such event.</exception>
    public object Fact(StoredEvent kind) => Event.Deserialize(kind.Type, StoredJson.Options)!;
}
