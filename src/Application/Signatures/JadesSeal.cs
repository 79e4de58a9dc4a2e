using Sijil.Application.Signatures.Signing;

namespace Sijil.Application.Signatures;

/// <summary>The municipality's seal on data: a compact signature of the form JAdES-BASELINE-B that has the data inside.</summary>
public static class JadesSeal
{
    public const string MediaType = JadesSignature.CompactMediaType;

    /// <exception cref="UnfitKeyException">Nobody should rely on what this key seals.</exception>
    public static byte[] Over(byte[] content, SealingKey key, DateTimeOffset claimedAt) =>
        JadesSignature.Over(content, key, SigningAlgorithm.For(key), claimedAt, isDetached: false).Encode();
}
