using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Validation;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>
/// Asks the issuer of a person's certificate for what nobody here has of its revocation: a card may be newer than the list in the folder of
/// trust. Thread-safe.
/// </summary>
/// <remarks>
/// The issuer learns that the certificate was used, and when. So nobody is asked whom the operator has not named, and nothing that is known.
/// </remarks>
public sealed class AskedIssuers(EvidenceCollector collector, KnownTrust trust)
{
    /// <summary>Shorter than a request may take: the signature is judged in any case, by what is known then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>To be called before anything is decided: what is decided anew asks nobody again.</summary>
    /// <exception cref="UnreadableTrustException">Whom the municipality trusts cannot be read.</exception>
    internal async Task<IReadOnlyList<IRevocationEvidence>> About(
        byte[] signature,
        string municipality,
        CancellationToken cancellation
    )
    {
        if (await trust.OfSigners(municipality, cancellation) is not { Persons: var persons })
            return [];

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        try
        {
            return (await collector.Learn(signature, content: null, persons, patience.Token)).Learned;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }
}
