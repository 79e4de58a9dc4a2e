using Sijil.Application.DataRights;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>
/// Learns from an issuer's list which certificates were revoked on which kept signatures rest, or are not on hold any more; says which
/// those are, and has each of them judged once more. Whatever is judged from then on is judged with that list.
/// </summary>
/// <remarks>The list is recorded first, so one that was cut off is taken up by learning the same list again. Thread-safe.</remarks>
public sealed class LearnRevocations(
    Recorder recorder,
    RestingSignatures signatures,
    LearnedHolds holds,
    MunicipalityDigests digests,
    KnownTrust trust
)
{
    /// <param name="encoded">The list, in DER.</param>
    /// <returns>What rests on the certificates that it revokes; or why nothing is learned from it.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no list.</exception>
    /// <exception cref="UnreadableTrustException">Whom the municipality trusts cannot be read.</exception>
    public async Task<(IReadOnlyList<RestingSignature> Resting, Rejection? Refusal)> From(
        byte[] encoded,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var list = RevocationList.Read(encoded);
        if (!trust.Authorities(instruction.Municipality).Any(list.IsOf))
            return ([], RevocationRejections.IssuerNotTrusted);
        if (!list.IsWhole)
            return ([], RevocationRejections.ListNotWhole);

        if (await Record(list, instruction, cancellation) is Outcome.Rejected { Reason: var reason })
            return ([], reason);

        var marks = await signatures.Marks(instruction.Municipality, cancellation);
        var key = await digests.Key(instruction.Municipality, cancellation);
        var revoked = Entries(list, key, marks);
        var ended = (await holds.Of(list, instruction.Municipality, cancellation)).Except(revoked.Keys).ToList();

        var resting = await signatures.On(revoked.Keys.Concat(ended), instruction.Municipality, cancellation);
        foreach (var mark in revoked.Keys.Concat(ended))
            await Learn(mark, revoked.GetValueOrDefault(mark), list.Digest, resting, instruction, cancellation);

        return (
            [
                .. resting
                    .Where(verdict => verdict.RestsOn.Any(revoked.ContainsKey))
                    .Select(verdict => new RestingSignature(
                        verdict,
                        verdict.RestsOn.Where(revoked.ContainsKey).Min(mark => revoked[mark].RevokedAt)
                    )),
            ],
            null
        );
    }

    /// <remarks>What was to be tried later has waited for a newer list, and is judged once more whatever this one says.</remarks>
    private async Task<Outcome> Record(RevocationList list, Instruction instruction, CancellationToken cancellation)
    {
        var id = RevocationListsId.Of(list.Issuer);
        var waiting = await signatures.Waiting(instruction.Municipality, cancellation);
        return await recorder.Record(
            instruction,
            SignatureStreams.RevocationLists,
            id.Value,
            (lists, attempt, _) =>
            {
                var command = new LearnRevocationList(id, list.Part, list.Digest, list.IssuedAt);
                var decision = LearnRevocationList.Decide(command, lists, attempt.Now);
                if (decision is Decision<RevocationListEvent>.Accepted { Events.Count: > 0 })
                {
                    attempt.PublishFile(list.Encoded.ToArray(), VerdictKeeping.ListType);
                    foreach (var verdict in waiting)
                        attempt.Send(AskAgain(verdict));
                }

                return new(decision);
            },
            cancellation
        );
    }

    /// <summary>What the list says of these certificates.</summary>
    private static Dictionary<string, RevokedCertificate> Entries(
        RevocationList list,
        byte[] key,
        IReadOnlySet<string> marks
    )
    {
        var issuer = list.Issuer;
        return list.Entries()
            .Select(entry => (Mark: CertificateMark.Of(key, issuer, entry.SerialNumber), Entry: entry))
            .Where(found => marks.Contains(found.Mark))
            .ToDictionary(found => found.Mark, found => found.Entry);
    }

    /// <param name="entry">Null where a hold has ended.</param>
    private Task<Outcome> Learn(
        string mark,
        RevokedCertificate? entry,
        string evidence,
        IEnumerable<VerdictEvent> resting,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            SignatureStreams.CertificateRevocation,
            CertificateRevocationId.Of(mark).Value,
            (known, attempt, _) =>
            {
                var decision = entry is null
                    ? EndHold.Decide(new(mark, evidence), known, attempt.Now)
                    : LearnRevocation.Decide(new(mark, entry.RevokedAt, entry.IsOnHold, evidence), known, attempt.Now);

                // Whoever signed sees each opening: what says nothing new opens nothing.
                if (decision is Decision<RevocationEvent>.Accepted { Events.Count: > 0 })
                    foreach (var verdict in resting.Where(verdict => verdict.RestsOn.Contains(mark)))
                        attempt.Send(AskAgain(verdict));
                return new(decision);
            },
            cancellation
        );

    private static object AskAgain(VerdictEvent verdict) =>
        verdict switch
        {
            SealValidated seal => new SealMayBeJudged(SealId.Of(seal.Act).Value),
            SignatureValidated person => new SignatureMayBeJudged(person.Slot),
            var unknown => throw new InvalidOperationException($"Unknown verdict {unknown.GetType().Name}."),
        };
}
