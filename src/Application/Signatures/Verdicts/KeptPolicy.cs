using System.Text.Json;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>A policy on validation as a file.</summary>
public static class KeptPolicy
{
    public static byte[] ToBytes(ValidationPolicy policy) =>
        CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(policy, StoredJson.Options));

    /// <exception cref="JsonException">It is none.</exception>
    public static ValidationPolicy Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<ValidationPolicy>(bytes, StoredJson.Options)
        ?? throw new JsonException("It is no policy.");
}
