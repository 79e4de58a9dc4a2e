using System.Text.Json;
using Npgsql;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Finds the kept signatures that rest on certificates, by their marks. Thread-safe.</summary>
public sealed class RestingSignatures(NpgsqlDataSource database)
{
    /// <summary>It reads every event of the municipality, which is asked for rarely.</summary>
    internal const int PatienceInSeconds = 600;

    private static readonly string OfSeal = EventCatalogue.Of(typeof(SealValidated)).Alias;
    private static readonly string OfPerson = EventCatalogue.Of(typeof(SignatureValidated)).Alias;

    private static readonly string AllMarks = $"""
        select distinct mark from events.mt_events, jsonb_array_elements_text(data -> 'restsOn') mark
        where tenant_id = $1 and type in ('{OfSeal}', '{OfPerson}')
        """;

    private static readonly string Resting = $"""
        select distinct on (stream_id) type, data::text from events.mt_events
        where tenant_id = $1 and type in ('{OfSeal}', '{OfPerson}') and stream_id in (
            select stream_id from events.mt_events
            where tenant_id = $1 and type in ('{OfSeal}', '{OfPerson}') and data -> 'restsOn' ?| $2
        )
        order by stream_id, version desc
        """;

    private static readonly string ToBeTriedLater = $"""
        select type, data from (
            select distinct on (stream_id) type, data::text, data -> 'verdict' ->> 'subIndication' as reason
            from events.mt_events where tenant_id = $1 and type in ('{OfSeal}', '{OfPerson}')
            order by stream_id, version desc
        ) newest where reason = '{Verdict.Word(SubIndication.TryLater)}'
        """;

    /// <summary>Every certificate on which a kept signature rests: few, where lists of revoked ones are long.</summary>
    internal async Task<IReadOnlySet<string>> Marks(string municipality, CancellationToken cancellation)
    {
        await using var query = Query(AllMarks, municipality);
        var marks = new HashSet<string>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            marks.Add(row.GetString(0));
        return marks;
    }

    /// <returns>The newest verdict of each signature that rests on one of these.</returns>
    internal async Task<IReadOnlyList<VerdictEvent>> On(
        IEnumerable<string> marks,
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var query = Query(Resting, municipality);
        query.Parameters.AddWithValue(marks.ToArray());
        return await Read(query, cancellation);
    }

    /// <returns>The newest verdict of each signature of which it said that it is to be tried later: its certificate is on hold, or too little is known of it.</returns>
    internal async Task<IReadOnlyList<VerdictEvent>> Waiting(string municipality, CancellationToken cancellation)
    {
        await using var query = Query(ToBeTriedLater, municipality);
        return await Read(query, cancellation);
    }

    private static async Task<IReadOnlyList<VerdictEvent>> Read(NpgsqlCommand query, CancellationToken cancellation)
    {
        var found = new List<VerdictEvent>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var type = EventCatalogue.Find(row.GetString(0))!.Type;
            found.Add((VerdictEvent)JsonSerializer.Deserialize(row.GetString(1), type, StoredJson.Options)!);
        }

        return found;
    }

    private NpgsqlCommand Query(string text, string municipality)
    {
        var query = database.CreateCommand(text);
        query.CommandTimeout = PatienceInSeconds;
        query.Parameters.AddWithValue(municipality);
        return query;
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
