using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>
/// Collects what shows that the certificates of paths are not revoked: from what is at hand, and otherwise from where the certificates
/// say. What could not be learned is told and never assumed.
/// </summary>
/// <remarks>A list or an answer counts here if it counts when a signature is validated, so nothing is put in that will not be used.</remarks>
/// <param name="client">Null where nobody is to be asked.</param>
public sealed class EvidenceCollector(TimeProvider clock, RevocationClient? client = null)
{
    /// <summary>Clocks may differ so much.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="paths">Each from a certificate that signs up to a trusted root, of which nothing is asked.</param>
    /// <param name="trusts">Whose lists and answers are at hand.</param>
    public async Task<CollectedEvidence> Collect(
        IEnumerable<IReadOnlyList<X509Certificate2>> paths,
        IEnumerable<Trust> trusts,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        var atHand = trusts.SelectMany(trust => trust.Revocations).DistinctBy(each => each.Digest).ToList();
        var kept = new Dictionary<string, IRevocationEvidence>();
        var certificates = new List<ReadOnlyMemory<byte>>();
        var missing = new List<string>();
        foreach (
            var (certificate, issuer) in paths
                .SelectMany(path => path.Zip(path.Skip(1)))
                .DistinctBy(link => link.First.Digest())
        )
        {
            certificates.Add(certificate.RawDataMemory);
            var (found, fault) = await Find(certificate, issuer, atHand, cancellation);
            foreach (var each in found)
                kept[each.Digest] = each;
            if (fault is not null)
                missing.Add(fault);
        }

        return new(missing is [] ? RevocationEvidence.Of(certificates, kept.Values) : null, missing);
    }

    /// <summary>
    /// Asks, before a signature is checked, for what nobody has at hand about its certificates. What comes back is known from then on,
    /// also where it says that one was revoked; the check judges it.
    /// </summary>
    /// <param name="signature">CAdES, or JAdES.</param>
    /// <param name="content">What was signed, where it does not stand inside.</param>
    /// <returns>Whom is trusted, with what was learned beside what was known, and a sentence for each certificate of which too little is.</returns>
    public async Task<(Trust Trust, IReadOnlyList<string> Missing)> Ask(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        Trust trust,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(trust);
        var (learned, missing) = await Learn(signature, content, trust, cancellation);
        return (trust.Knowing(learned), missing);
    }

    /// <summary>The same, where what was learned is put beside what is known when it is judged.</summary>
    internal async Task<(IReadOnlyList<IRevocationEvidence> Learned, IReadOnlyList<string> Missing)> Learn(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        Trust trust,
        CancellationToken cancellation
    )
    {
        var paths = SignaturePaths.Of(signature, content, trust, clock.GetUtcNow()).ToList();
        var atHand = trust.AllRevocations.Concat(paths.SelectMany(path => path.Embedded)).ToList();
        var known = atHand.Count;
        var missing = new List<string>();
        foreach (
            var (certificate, issuer) in paths
                .SelectMany(path => path.Certificates.Zip(path.Certificates.Skip(1)))
                .DistinctBy(link => link.First.Digest())
        )
            if (await Find(certificate, issuer, atHand, cancellation) is (_, { } fault))
                missing.Add(fault);

        return ([.. atHand.Skip(known)], missing);
    }

    private async Task<(IReadOnlyList<IRevocationEvidence> Found, string? Fault)> Find(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        List<IRevocationEvidence> atHand,
        CancellationToken cancellation
    )
    {
        var faults = new List<string>();
        var known = Usable(certificate, issuer, atHand);
        await using var fetched = Fetched(certificate, issuer, faults, cancellation).GetAsyncEnumerator(cancellation);
        while (known is [] && await fetched.MoveNextAsync())
        {
            atHand.Add(fetched.Current);
            known = Usable(certificate, issuer, atHand);
        }

        var name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        return known switch
        {
            [] => (
                [],
                string.Join(
                    ' ',
                    [
                        $"Whether the certificate of {name} was revoked is not known.",
                        .. faults.Select(fault => $"{fault}."),
                    ]
                )
            ),
            _ when known.Any(each => each.Facts.RevokedAt is not null) => (
                [],
                $"The certificate of {name} was revoked."
            ),
            _ => ([.. known.Select(each => each.Evidence)], null),
        };
    }

    private List<(IRevocationEvidence Evidence, RevocationFacts Facts)> Usable(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        List<IRevocationEvidence> atHand
    ) =>
        [
            .. atHand
                .Select(each => (Evidence: each, Facts: CertificatePath.Word(each, certificate, issuer, null, atHand)!))
                .Where(each => each.Facts is { } facts && IsOfTime(facts, certificate)),
        ];

    /// <summary>It is younger than the certificate, holds now, and says until when.</summary>
    private bool IsOfTime(RevocationFacts facts, X509Certificate2 certificate)
    {
        var now = clock.GetUtcNow();
        return certificate.Validity().NotBefore <= facts.ThisUpdate
            && facts.ThisUpdate <= now + Tolerance
            && now < facts.NextUpdate
            && facts.IsFreshAt(now, most: null);
    }

    /// <summary>A responder before a list: it speaks of this one certificate and is the younger one.</summary>
    private async IAsyncEnumerable<IRevocationEvidence> Fetched(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        List<string> faults,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (client is null)
            yield break;

        foreach (var address in IssuerAddresses.OfResponders(certificate))
            if (await Try(() => client.Ask(address, certificate, issuer, cancellation), faults) is { } answer)
                yield return answer;
        foreach (var address in IssuerAddresses.OfLists(certificate))
            if (await Try(() => client.Fetch(address, cancellation), faults) is { } list)
                yield return list;
    }

    private static async Task<IRevocationEvidence?> Try(Func<Task<IRevocationEvidence>> ask, List<string> faults)
    {
        try
        {
            return await ask();
        }
        catch (RevocationUnknownException unknown)
        {
            faults.Add(unknown.Message);
            return null;
        }
    }
}
