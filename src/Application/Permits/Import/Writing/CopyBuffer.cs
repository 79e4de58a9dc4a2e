using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Sijil.Application.Permits.Import.Writing;

/// <summary>
/// Rows of one table in the binary format of PostgreSQL's COPY. They are written down while a chunk is prepared, on any thread,
/// so that the one connection that writes has only to send them.
/// </summary>
/// <remarks>Not thread-safe. Reused from chunk to chunk: new arrays of this size would be collected late.</remarks>
internal sealed class CopyBuffer : IBufferWriter<byte>
{
    /// <summary>"PGCOPY", bytes that a transfer as text would spoil, and two numbers that are zero: no options, no extension.</summary>
    private static ReadOnlySpan<byte> Signature =>
        [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = StoredJson.Options.Encoder,
        SkipValidation = true,
    };

    private const int Length = sizeof(int);

    /// <summary>The size of a number of eight bytes with the length before it.</summary>
    public const int LongField = Length + sizeof(long);

    private const byte JsonbVersion = 1;
    private const long MicrosecondsBeforeEpoch = 946_684_800_000_000;

    private byte[] bytes = new byte[1 << 16];
    private int used;

    public CopyBuffer() => Clear();

    public int RowCount { get; private set; }

    /// <summary>How many bytes precede what is added next.</summary>
    public int Place => used;

    public void Clear()
    {
        (used, RowCount) = (0, 0);
        Signature.CopyTo(Next(Signature.Length));
    }

    /// <summary>Everything that was added, to be sent as it is.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), -1);
        return bytes.AsMemory(0, used);
    }

    public void Row(short fields)
    {
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), fields);
        RowCount++;
    }

    public void Add(ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(Length), value.Length);
        value.CopyTo(Next(value.Length));
    }

    public void Add(string value)
    {
        var prefix = used;
        Next(Length);
        used += Encoding.UTF8.GetBytes(value, GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length)));
        Prefix(prefix);
    }

    public void Add(Guid value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(Length), 16);
        value.TryWriteBytes(Next(16), bigEndian: true, out _);
    }

    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(Length), sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), value);
    }

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(Length), sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), value);
    }

    public void Add(bool value) => Add([value ? (byte)1 : (byte)0]);

    /// <summary>As <c>jsonb</c>, by the rules of what is stored.</summary>
    public void AddJson(object value)
    {
        var prefix = used;
        Next(Length);
        Next(1)[0] = JsonbVersion;
        using (var json = new Utf8JsonWriter(this, Json))
            JsonSerializer.Serialize(json, value, value.GetType(), StoredJson.Options);
        Prefix(prefix);
    }

    /// <summary>As <c>jsonb</c>, ready made.</summary>
    public void AddJson(ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(Length), value.Length + 1);
        Next(1)[0] = JsonbVersion;
        value.CopyTo(Next(value.Length));
    }

    /// <summary>Puts another number in the place of one that was added before it was known.</summary>
    public void Replace(int place, long value) =>
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(place + Length), value);

    /// <summary>A moment as <c>timestamptz</c> holds it: microseconds since the year 2000.</summary>
    public static long Moment(DateTimeOffset moment) =>
        (moment.ToUnixTimeMilliseconds() * 1_000) + moment.Microsecond - MicrosecondsBeforeEpoch;

    public void Advance(int count) => used += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = used + Math.Max(sizeHint, 256);
        if (wanted > bytes.Length)
            Array.Resize(ref bytes, Math.Max(wanted, bytes.Length * 2));
        return bytes.AsMemory(used);
    }

    private Span<byte> Next(int length)
    {
        var next = GetSpan(length)[..length];
        used += length;
        return next;
    }

    private void Prefix(int place) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(place), used - place - Length);
}
