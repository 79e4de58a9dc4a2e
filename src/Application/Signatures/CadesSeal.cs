using Sijil.Application.Signatures.Signing;

namespace Sijil.Application.Signatures;

/// <summary>The municipality's seal on a document: a detached signature of the form CAdES-BASELINE-B.</summary>
public static class CadesSeal
{
    public const string MediaType = CadesSignature.MediaType;

    /// <exception cref="UnfitKeyException">Nobody should rely on what this key seals.</exception>
    public static byte[] Over(byte[] content, SealingKey key, DateTimeOffset claimedAt) =>
        CadesSignature.Over(content, key, SigningAlgorithm.For(key), claimedAt);
}
