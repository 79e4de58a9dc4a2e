using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Marten;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Revocations;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Whom a municipality trusts, as it is configured, with the lists of revoked certificates that were learned since. Thread-safe.</summary>
public sealed class KnownTrust(ISealTrust seals, ISignerTrust signers, IDocumentStore store, PublishedFiles files)
{
    /// <summary>Long ones take long to read, and most of the time nothing new is learned.</summary>
    private readonly ConcurrentDictionary<(string Municipality, Guid Lists, string Part), RevocationList> read = new();

    /// <summary>Whom its own seals and their time-stamps lead to.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public Task<Trust> OfSeals(string municipality, CancellationToken cancellation) =>
        Learned(municipality, seals.Current(municipality), cancellation);

    /// <summary>Whom the signatures of persons lead to; null where nobody is named.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public async Task<SignerTrust?> OfSigners(string municipality, CancellationToken cancellation) =>
        signers.Find(municipality) is not var (persons, qualified)
            ? null
            : new(
                await Learned(municipality, persons, cancellation),
                qualified is null ? null : await Learned(municipality, qualified, cancellation)
            );

    /// <summary>Everybody whose lists count.</summary>
    internal IEnumerable<X509Certificate2> Authorities(string municipality)
    {
        var sealing = seals.Current(municipality);
        var signing = signers.Find(municipality)?.Persons ?? Trust.Nobody;
        return sealing.Clocks.Append(sealing).Append(signing).SelectMany(trust => trust.Certificates);
    }

    /// <summary>The same, with the newest lists that were learned of its authorities.</summary>
    public async Task<Trust> Learned(string municipality, Trust configured, CancellationToken cancellation)
    {
        var issuers = configured
            .Clocks.Append(configured)
            .SelectMany(trust => trust.Certificates)
            .Select(certificate => RevocationListsId.Of(certificate.SubjectName.RawData).Value)
            .Distinct()
            .ToArray();
        await using var session = store.QuerySession(municipality);
        var learned = new List<RevocationListLearned>();
        foreach (var issuer in issuers)
        {
            var events = await session.Events.FetchStreamAsync(issuer, token: cancellation);
            learned.AddRange(SignatureStreams.RevocationLists.Read(events).State.Newest.Values);
        }

        var trust = configured;
        foreach (var list in learned)
            trust = trust.Knowing(await Read(municipality, list, cancellation));
        return trust;
    }

    private async Task<RevocationList> Read(
        string municipality,
        RevocationListLearned learned,
        CancellationToken cancellation
    )
    {
        var key = (municipality, learned.ListsId.Value, learned.Part);
        if (read.TryGetValue(key, out var known) && known.Digest == learned.Evidence)
            return known;

        var found = await files.Find(municipality, [learned.Evidence], cancellation);
        return read[key] = RevocationList.Read(found[learned.Evidence]);
    }
}
