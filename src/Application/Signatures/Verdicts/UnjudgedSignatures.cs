using Npgsql;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Has those judged that have no verdict, because they are older than verdicts are kept. Thread-safe.</summary>
public sealed class UnjudgedSignatures(Recorder recorder, NpgsqlDataSource database)
{
    private static readonly string Seals = EventCatalogue.Of(typeof(ActSealed)).Alias;

    private static readonly string Made = $"""
        select type, stream_id from events.mt_events
        where tenant_id = $1 and (
            type = '{Seals}'
            or type = '{EventCatalogue.Of(typeof(SignatureReceived)).Alias}' and data ->> 'signature' is not null
        )
        order by seq_id
        """;

    /// <summary>What is asked for is done by durable messages, and asking again does no harm.</summary>
    /// <returns>How many were asked for.</returns>
    public async Task<int> Judge(Instruction instruction, CancellationToken cancellation)
    {
        var asked = 0;
        foreach (var (signature, message) in await Find(instruction.Municipality, cancellation))
        {
            var isNew = false;
            await recorder.Record(
                instruction,
                SignatureStreams.Verdicts,
                VerdictsId.Of(signature).Value,
                (verdicts, attempt, _) =>
                {
                    isNew = verdicts.Newest is null;
                    if (isNew)
                        attempt.Send(message);
                    return new(Array.Empty<VerdictEvent>());
                },
                cancellation
            );
            asked += isNew ? 1 : 0;
        }

        return asked;
    }

    private async Task<IReadOnlyList<(Guid Signature, object Message)>> Find(
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(Made);
        query.CommandTimeout = RestingSignatures.PatienceInSeconds;
        query.Parameters.AddWithValue(municipality);
        var found = new List<(Guid, object)>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var id = row.GetGuid(1);
            found.Add((id, row.GetString(0) == Seals ? new SealMayBeJudged(id) : new SignatureMayBeJudged(id)));
        }

        return found;
    }
}
