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

    private readonly ConcurrentDictionary<(string Municipality, Guid Issuer), (LearnedLists, long Version)> learned =
        new();

    /// <summary>Whom its own seals and their time-stamps lead to.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public async Task<Trust> OfSeals(string municipality, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        return await Learned(
            municipality,
            seals.Current(municipality),
            (issuer, stop) => Newest(session, issuer, stop),
            cancellation
        );
    }

    /// <summary>The same for a decision, which is recorded only while nothing more is learned.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    internal Task<Trust> OfSeals(Attempt attempt, CancellationToken cancellation)
    {
        var municipality = attempt.Instruction.Municipality;
        return Learned(municipality, seals.Current(municipality), Relying(attempt), cancellation);
    }

    /// <summary>Whether anybody is trusted to say who a person is.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    internal bool NamesSigners(string municipality) => signers.Find(municipality) is not null;

    /// <summary>Whom the signatures of persons lead to, for a decision, which is recorded only while nothing more is learned.</summary>
    /// <returns>Null where nobody is named.</returns>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    internal Task<SignerTrust?> OfSigners(Attempt attempt, CancellationToken cancellation) =>
        OfSigners(attempt.Instruction.Municipality, Relying(attempt), cancellation);

    /// <summary>The same as it is now.</summary>
    /// <returns>Null where nobody is named.</returns>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    internal async Task<SignerTrust?> OfSigners(string municipality, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        return await OfSigners(municipality, (issuer, stop) => Newest(session, issuer, stop), cancellation);
    }

    private async Task<SignerTrust?> OfSigners(
        string municipality,
        Func<Guid, CancellationToken, ValueTask<LearnedLists>> lists,
        CancellationToken cancellation
    ) =>
        signers.Find(municipality) is var (persons, qualified)
            ? new(
                await Learned(municipality, persons, lists, cancellation),
                qualified is null ? null : await Learned(municipality, qualified, lists, cancellation)
            )
            : null;

    /// <summary>Everybody whose lists count.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    internal IEnumerable<X509Certificate2> Authorities(string municipality)
    {
        var sealing = seals.Current(municipality);
        var signing = signers.Find(municipality);
        Trust?[] all = [sealing, .. sealing.Clocks, signing?.Persons, signing?.Qualified];
        return all.OfType<Trust>().SelectMany(trust => trust.Certificates);
    }

    /// <summary>Anyone may ask for a check, so of what an issuer has said only that is fetched which is new.</summary>
    private async ValueTask<LearnedLists> Newest(IQuerySession session, Guid issuer, CancellationToken cancellation)
    {
        var key = (session.TenantId, issuer);
        var (lists, version) = learned.GetValueOrDefault(key, (LearnedLists.Initial, 0));
        var more = await session.Events.FetchStreamAsync(issuer, fromVersion: version + 1, token: cancellation);
        if (more is [])
            return lists;

        lists = more.Select(recorded => (RevocationListEvent)recorded.Data).Aggregate(lists, LearnedLists.Evolve);
        learned[key] = (lists, more[^1].Version);
        return lists;
    }

    private static Func<Guid, CancellationToken, ValueTask<LearnedLists>> Relying(Attempt attempt) =>
        (issuer, stop) => attempt.RelyOnNewest(SignatureStreams.RevocationLists, issuer, stop);

    private async Task<Trust> Learned(
        string municipality,
        Trust configured,
        Func<Guid, CancellationToken, ValueTask<LearnedLists>> lists,
        CancellationToken cancellation
    )
    {
        var trust = configured;
        var issuers = configured
            .Clocks.Append(configured)
            .SelectMany(trusted => trusted.Certificates)
            .Select(certificate => RevocationListsId.Of(certificate.SubjectName.RawData).Value)
            .Distinct();
        foreach (var issuer in issuers)
        foreach (var list in (await lists(issuer, cancellation)).Newest.Values)
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
