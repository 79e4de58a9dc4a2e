using System.Text;
using System.Text.Json;
using Marten;
using Npgsql;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Reaches kept verdicts again, from what was kept and nothing else: byte for byte, or under another policy. Records no verdict.</summary>
public sealed class VerdictReplay(
    IDocumentStore store,
    NpgsqlDataSource database,
    PublishedFiles files,
    JudgedSeals seals,
    JudgedSlots slots
)
{
    private static readonly string Destruction = $"""
        select id from events.mt_events
        where tenant_id = $1 and type = '{EventCatalogue.Of(
            typeof(SubjectKeyDestroyed)
        ).Alias}' and data -> 'commitments' ? $2
        """;

    /// <param name="signature">The stream of the seal, of the act under it, or of the slot.</param>
    /// <param name="policy">Another policy than the one each was reached under; null for that one alone.</param>
    /// <param name="instruction">Who replays: signatures of persons are opened through the gate, and that is on record.</param>
    /// <returns>Every verdict on it, the oldest first.</returns>
    public async Task<IReadOnlyList<ReplayedVerdict>> Run(
        Guid signature,
        ValidationPolicy? policy,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var kept = new List<VerdictEvent>();
        foreach (var id in Signatures(signature))
        {
            var events = await session.Events.FetchStreamAsync(VerdictsId.Of(id).Value, token: cancellation);
            kept.AddRange(events.Select(recorded => (VerdictEvent)recorded.Data));
        }

        var replayed = new List<ReplayedVerdict>();
        foreach (var verdict in kept)
        {
            replayed.Add(
                verdict switch
                {
                    SealValidated seal => await Replay(seal, policy, instruction.Municipality, cancellation),
                    SignatureValidated person => await Replay(person, policy, instruction, cancellation),
                    var unknown => throw new InvalidOperationException($"Unknown verdict {unknown.GetType().Name}."),
                }
            );
            if (verdict is SignatureValidated { OfLevel: { } ofLevel } received)
                replayed.Add(
                    await Replay(Of(received, ofLevel), policy, instruction, cancellation) with
                    {
                        IsOfLevel = true,
                    }
                );
        }

        return replayed;
    }

    /// <summary>The verdict from which the level follows, as the one beside it.</summary>
    private static SignatureValidated Of(SignatureValidated signature, LevelVerdict ofLevel) =>
        signature with
        {
            Verdict = ofLevel.Verdict,
            Answers = ofLevel.Answers,
            Report = ofLevel.Report,
            OfLevel = null,
        };

    private static IEnumerable<Guid> Signatures(Guid id) =>
        [id, SealId.Of(SealNotifiedDecision.Act, id).Value, SealId.Of(SealPublishedCouncilDecision.Act, id).Value];

    private async Task<ReplayedVerdict> Replay(
        SealValidated kept,
        ValidationPolicy? policy,
        string municipality,
        CancellationToken cancellation
    )
    {
        var judged = (await seals.Find(municipality, SealId.Of(kept.Act).Value, kept.File, cancellation))!;
        var said = (await files.Find(municipality, [kept.Report], cancellation))[kept.Report];
        return await Reach(kept, judged.Seal, judged.Document, [], said, policy, municipality, cancellation);
    }

    private async Task<ReplayedVerdict> Replay(
        SignatureValidated kept,
        ValidationPolicy? policy,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        if (instruction.Actor.Role == Roles.System)
            return ReplayedVerdict.Refused(kept, VerdictRejections.ReaderNotNamed);

        var judged = (await slots.Find(instruction.Municipality, kept.Slot, cancellation))!;
        string[] beside =
        [
            kept.Report.Commitment,
            .. kept.Answers is { } sealing ? [sealing.Commitment] : Array.Empty<string>(),
        ];
        var opened = await slots.Open(judged, instruction, cancellation, beside);
        if (opened.Refusal is { } refusal)
            return ReplayedVerdict.Refused(kept, refusal);
        if (opened.Signature is not { } signature)
            return ReplayedVerdict.Destroyed(
                kept,
                await DestructionOf(judged.Commitment, instruction.Municipality, cancellation)
            );

        IEnumerable<byte[]> answers = kept.Answers is { } known
            ? JsonSerializer.Deserialize<byte[][]>(opened.Values[known.Commitment])!
            : [];
        return await Reach(
            kept,
            signature,
            judged.Content,
            [.. answers.Select(answer => OcspAnswer.Read(answer))],
            Encoding.UTF8.GetBytes(opened.Values[kept.Report.Commitment]),
            policy,
            instruction.Municipality,
            cancellation
        );
    }

    private async Task<ReplayedVerdict> Reach(
        VerdictEvent kept,
        byte[] signature,
        byte[] content,
        IReadOnlyList<IRevocationEvidence> answers,
        byte[] said,
        ValidationPolicy? policy,
        string municipality,
        CancellationToken cancellation
    )
    {
        var premises = kept.Verdict.Premises;
        var rules = await files.Find(municipality, [premises.Policy, premises.Knowledge], cancellation);
        var knowledge = Knowledge.Read(rules[premises.Knowledge]);
        var trust = knowledge.ToTrust(await files.Find(municipality, knowledge.Digests(), cancellation), answers);

        var again = Under(KeptPolicy.Read(rules[premises.Policy]));
        return new(
            kept,
            again.ToBytes().AsSpan().SequenceEqual(said),
            again,
            policy is null ? null : Under(policy),
            DestroyedBy: null,
            Refusal: null
        );

        SignatureVerdicts Under(ValidationPolicy rule) =>
            SignatureVerdicts.Of(
                SignatureVerification.Verify(
                    signature,
                    content,
                    trust,
                    kept.Verdict.ValidationTime,
                    rule,
                    cancellation: cancellation
                )
            );
    }

    /// <summary>The event that says that the signature is gone for good.</summary>
    private async Task<Guid?> DestructionOf(string commitment, string municipality, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Destruction);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(commitment);
        return (Guid?)await query.ExecuteScalarAsync(cancellation);
    }
}
