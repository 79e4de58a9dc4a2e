using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>Asks whether an envelope waits for somebody's signature.</summary>
internal static class EnvelopeParts
{
    private const string Envelopes = """
        select distinct (data ->> 'envelopeId')::uuid from events.mt_events e
        where tenant_id = $1 and type = any($2)
            and (data -> 'slot' ->> 'signer' = $3::text or data ->> 'delegatedTo' = $3::text)
            and not exists (
                select from events.mt_events ending
                where ending.tenant_id = $1 and ending.stream_id = (e.data ->> 'envelopeId')::uuid and ending.type = any($4)
            )
        """;

    private static readonly string[] Namings = SubjectStandings.Aliases(
        typeof(SignerAssigned),
        typeof(SigningDelegated)
    );

    private static readonly string[] Endings = SubjectStandings.Aliases(
        typeof(EnvelopeCompleted),
        typeof(EnvelopeDeclined),
        typeof(EnvelopeVoided),
        typeof(EnvelopeExpired)
    );

    /// <param name="attempt">Answers on its connection. The envelopes that name the person, and their slots, still stand when it records.</param>
    public static async Task<bool> IsAwaited(this Attempt attempt, SubjectId person, CancellationToken cancellation)
    {
        var isAwaited = false;
        foreach (var id in await Find(attempt, person, cancellation))
        {
            var envelope = await attempt.RelyOnNewest(SignatureStreams.Envelope, id, cancellation);
            var slots = await attempt.SlotsOf(envelope, cancellation);
            isAwaited |=
                envelope.Phase == EnvelopePhase.Sent
                && envelope.Slots.Zip(slots).Any(it => it.Second.Slot.Awaits(person, it.First));
        }

        return isAwaited;
    }

    private static async Task<IReadOnlyList<Guid>> Find(
        Attempt attempt,
        SubjectId person,
        CancellationToken cancellation
    )
    {
        await using var query = attempt.Query(Envelopes);
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(Namings);
        query.Parameters.AddWithValue(person.Value);
        query.Parameters.AddWithValue(Endings);
        var found = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            found.Add(row.GetGuid(0));
        return found;
    }
}
