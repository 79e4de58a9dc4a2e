using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Signatures;

/// <summary>What all sealed statements are: one JSON object in its canonical form (RFC 8785). Members that say nothing are left out.</summary>
internal static class StatementJson
{
    public const string MediaType = "application/json";

    public static PublicDocument Of<TStatement>(TStatement statement) =>
        new(CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(statement, StoredJson.Options)), MediaType);
}
