using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Npgsql;
using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>Makes of facts what the store would write of them: the same names, the same JSON, the same metadata.</summary>
/// <remarks>
/// All events of a run have the same metadata except for their salt, so it is written once and filled in. Thread-safe.
/// </remarks>
internal sealed class EventForm
{
    private readonly EventGraph events;
    private readonly Instruction instruction;
    private readonly byte[] headers;
    private readonly int saltPlace;

    private EventForm(EventGraph events, Instruction instruction, string sequence)
    {
        (this.events, this.instruction, Sequence) = (events, instruction, sequence);
        StreamType = events.AggregateAliasFor(typeof(ImportedRecord));
        var sample = EventHeaders.Stamp(new Event<string>(""), instruction, DateTimeOffset.UnixEpoch);
        headers = JsonSerializer.SerializeToUtf8Bytes(sample.Headers, StoredJson.Options);
        saltPlace = headers.AsSpan().IndexOf(Encoding.ASCII.GetBytes(EventHeaders.SaltOf(sample).Text));
    }

    public string Municipality => instruction.Municipality;

    public string Correlation => instruction.Correlation;

    public string Sequence { get; }

    public string StreamType { get; }

    public static EventForm For(Instruction instruction, IDocumentStore store, string sequence) =>
        new(((DocumentStore)store).Events, instruction, sequence);

    /// <summary>What numbers the events of a municipality.</summary>
    /// <exception cref="UnknownMunicipalityException">The municipality is not part of this installation.</exception>
    public static async Task<string> FindSequence(
        string municipality,
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(
            "select format('%I.%I', 'events', 'mt_events_sequence_' || partition_suffix) from documents.mt_tenant_partitions where partition_value = $1",
            connection
        );
        query.Parameters.AddWithValue(municipality);
        return await query.ExecuteScalarAsync(cancellation) as string
            ?? throw new UnknownMunicipalityException(municipality);
    }

    public EventTypeData Kind(ImportedRecordEvent fact) => events.EventMappingFor(fact.GetType());

    /// <exception cref="EventTooLargeException">The log could not take it.</exception>
    public void AddData(CopyBuffer row, ImportedRecordEvent fact)
    {
        var before = row.Place;
        row.AddJson(fact);
        if (row.Place - before > Leaf.SizeLimit / 2)
            LeafLimit.Check(
                EventHeaders.Stamp(events.BuildEvent(fact), instruction, DateTimeOffset.UnixEpoch),
                Municipality,
                fact.RecordId.Value
            );
    }

    public void AddHeaders(CopyBuffer row, RandomBytes random)
    {
        Span<byte> salt = stackalloc byte[EventHeaders.SaltLength];
        random.Fill(salt);
        Span<byte> filled = stackalloc byte[headers.Length];
        headers.CopyTo(filled);
        Base64Url.EncodeToUtf8(salt, filled[saltPlace..]);
        row.AddJson(filled);
    }
}
