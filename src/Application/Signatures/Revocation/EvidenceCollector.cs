using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>
/// Collects what shows that the certificates of paths are not revoked: from what is given, and otherwise from where the certificates
/// say. What could not be learned is told and never assumed.
/// </summary>
/// <param name="client">Null where nobody is to be asked.</param>
public sealed class EvidenceCollector(TimeProvider clock, RevocationClient? client = null)
{
    /// <param name="paths">Each from a certificate that signs up to a trusted root, of which nothing is asked.</param>
    public async Task<CollectedEvidence> Collect(
        IEnumerable<IReadOnlyList<X509Certificate2>> paths,
        GivenEvidence given,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(given);
        var links = paths.SelectMany(path => path.Zip(path.Skip(1))).DistinctBy(link => link.First.Thumbprint);
        var collection = new EvidenceCollection();
        foreach (var (certificate, issuer) in links)
            await Add(certificate, issuer, given, collection, cancellation);

        return collection.Done();
    }

    private async Task Add(
        X509Certificate2 certificate,
        X509Certificate2 issuer,
        GivenEvidence given,
        EvidenceCollection collection,
        CancellationToken cancellation
    )
    {
        var suspect = new Suspect(certificate, issuer, clock.GetUtcNow());
        if (!collection.Begin(suspect))
            return;

        var faults = new List<string>();
        await foreach (var (word, keep) in Words(suspect, given, faults, cancellation))
        {
            switch (word)
            {
                case RevocationWord.Revoked:
                    collection.Miss($"The certificate of {suspect.Name} was revoked.");
                    return;
                case RevocationWord.Good { Responder: null }:
                    keep(collection);
                    return;
                case RevocationWord.Good { Responder: { } responder }:
                    keep(collection);
                    if (!OcspAnswer.IsNeverChecked(responder))
                        await Add(responder, issuer, given, collection, cancellation);
                    return;
            }
        }

        collection.Miss(
            string.Join(
                ' ',
                [
                    $"Whether the certificate of {suspect.Name} was revoked is not known.",
                    .. faults.Select(fault => $"{fault}."),
                ]
            )
        );
    }

    /// <summary>First what is at hand, and a responder before a list: it speaks of this one certificate and is the younger one.</summary>
    private async IAsyncEnumerable<(RevocationWord Word, Action<EvidenceCollection> Keep)> Words(
        Suspect suspect,
        GivenEvidence given,
        List<string> faults,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var answer in given.Answers)
            yield return (answer.About(suspect), all => all.Keep(answer));
        foreach (var list in given.Lists)
            yield return (list.About(suspect), all => all.Keep(list));
        if (client is null)
            yield break;

        foreach (var address in IssuerAddresses.OfResponders(suspect.Certificate))
            if (await Try(() => client.Ask(address, suspect, cancellation), faults) is { } answer)
                yield return (answer.About(suspect), all => all.Keep(answer));
        foreach (var address in IssuerAddresses.OfLists(suspect))
            if (await Try(() => client.Fetch(address, cancellation), faults) is { } list)
                yield return (list.About(suspect), all => all.Keep(list));
    }

    private static async Task<T?> Try<T>(Func<Task<T>> ask, List<string> faults)
        where T : class
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
