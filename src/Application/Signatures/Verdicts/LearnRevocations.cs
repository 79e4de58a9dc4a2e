using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>
/// Learns from an issuer's list which certificates were revoked on which kept signatures rest, says which those are, and has each of them
/// judged once more.
/// </summary>
public sealed class LearnRevocations(
    Recorder recorder,
    NpgsqlDataSource database,
    MunicipalityDigests digests,
    ISealTrust seals,
    ISignerTrust signers
)
{
    /// <summary>The newest verdict of each signature that rests on one of these.</summary>
    private static readonly string Resting = $"""
        select distinct on (stream_id) type, data::text from events.mt_events
        where tenant_id = $1 and data -> 'restsOn' ?| $2
            and type in ('{EventCatalogue.Of(typeof(SealValidated)).Alias}', '{EventCatalogue.Of(
            typeof(SignatureValidated)
        ).Alias}')
        order by stream_id, version desc
        """;

    /// <param name="list">In DER.</param>
    /// <returns>What rests on the certificates that it revokes; null where nobody who is trusted here has issued it.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no list.</exception>
    /// <exception cref="UnreadableTrustException">Whom the municipality trusts cannot be read.</exception>
    public async Task<IReadOnlyList<RestingSignature>?> From(
        byte[] list,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var read = RevocationList.Read(list);
        if (!Authorities(instruction.Municipality).Any(read.IsOf))
            return null;

        var key = await digests.Key(instruction.Municipality, cancellation);
        var revoked = read.Entries()
            .GroupBy(entry => CertificateMark.Of(key, read.Issuer, entry.SerialNumber))
            .ToDictionary(
                entries => entries.Key,
                // A list may name one twice: what is final counts before a hold, and the earliest first.
                entries => entries.OrderBy(entry => entry.IsOnHold).ThenBy(entry => entry.RevokedAt).First()
            );
        var resting = await Find(instruction.Municipality, [.. revoked.Keys], cancellation);
        foreach (var mark in resting.SelectMany(verdict => verdict.RestsOn).Distinct().Where(revoked.ContainsKey))
            await Learn(
                mark,
                revoked[mark],
                list,
                [.. resting.Where(verdict => verdict.RestsOn.Contains(mark))],
                instruction,
                cancellation
            );

        return
        [
            .. resting.Select(verdict => new RestingSignature(
                verdict,
                verdict.RestsOn.Where(revoked.ContainsKey).Min(mark => revoked[mark].RevokedAt)
            )),
        ];
    }

    private Task<Outcome> Learn(
        string mark,
        RevokedCertificate revoked,
        byte[] list,
        IReadOnlyList<VerdictEvent> resting,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            SignatureStreams.CertificateRevocation,
            CertificateRevocationId.Of(mark).Value,
            (known, attempt, _) =>
            {
                var evidence = attempt.PublishFile(list, VerdictKeeping.ListType);
                foreach (var verdict in resting)
                    attempt.Send(AskAgain(verdict, evidence));
                return new(
                    LearnRevocation.Decide(new(mark, revoked.RevokedAt, revoked.IsOnHold, evidence), known, attempt.Now)
                );
            },
            cancellation
        );

    private static object AskAgain(VerdictEvent verdict, string evidence) =>
        verdict switch
        {
            SealValidated seal => new SealMayBeJudged(SealId.Of(seal.Act).Value, evidence),
            SignatureValidated person => new SignatureMayBeJudged(person.Slot, evidence),
            var unknown => throw new InvalidOperationException($"Unknown verdict {unknown.GetType().Name}."),
        };

    /// <summary>Everybody whose lists count here.</summary>
    private IEnumerable<X509Certificate2> Authorities(string municipality)
    {
        var sealing = seals.Current(municipality);
        Trust[] all =
        [
            sealing,
            .. sealing.Clocks,
            .. signers.Find(municipality) is { } signing ? [signing.Persons] : Array.Empty<Trust>(),
        ];
        return all.SelectMany(trust => trust.Certificates);
    }

    private async Task<List<VerdictEvent>> Find(string municipality, string[] marks, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Resting);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(marks);
        var found = new List<VerdictEvent>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            found.Add(
                (VerdictEvent)
                    System.Text.Json.JsonSerializer.Deserialize(
                        row.GetString(1),
                        EventCatalogue.Find(row.GetString(0))!.Type,
                        StoredJson.Options
                    )!
            );
        return found;
    }
}

/// <summary>A kept signature that rests on a certificate which was revoked.</summary>
/// <param name="Newest">What was last said of it.</param>
public sealed record RestingSignature(VerdictEvent Newest, DateTimeOffset RevokedAt)
{
    /// <summary>
    /// It is proven to be older than the revocation, so it stays what it was. Without a proof the best time is that of the question, which
    /// only our own clock tells.
    /// </summary>
    public bool IsOlder =>
        Newest.Verdict.BestSignatureTime < Newest.Verdict.ValidationTime
        && Newest.Verdict.BestSignatureTime < RevokedAt;
}
