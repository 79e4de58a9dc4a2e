using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>An event as it stands in the register, for those who check it.</summary>
/// <param name="Sequence">Its number in the municipality.</param>
/// <param name="Version">Its number in its stream.</param>
/// <param name="Kind">The stored name, such as <c>permits.decision-made</c>.</param>
/// <param name="KindVersion">The version of that stored form.</param>
/// <param name="RecordedAt">When it was written; the moment of the decision stands inside.</param>
/// <param name="Salt">Base64url; with it the digest of the event in the public log can be computed.</param>
/// <param name="Data">The stored JSON. Personal values are commitments.</param>
public sealed record RecordedEvent(
    long Sequence,
    long Version,
    Guid Id,
    string Kind,
    int KindVersion,
    DateTimeOffset RecordedAt,
    EventMetadata Metadata,
    string? Salt,
    JsonElement Data
);
