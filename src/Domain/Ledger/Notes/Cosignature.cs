using System.Buffers.Binary;

namespace Sijil.Domain.Ledger.Notes;

/// <summary>A witness's word that at a time this was the largest consistent tree it had seen: C2SP tlog-cosignature, Ed25519.</summary>
public static class Cosignature
{
    private const int TimeSize = sizeof(long);

    /// <summary>What a witness signs: a header, the time, and the text of the checkpoint.</summary>
    /// <param name="time">In seconds since 1970-01-01T00:00:00Z, as POSIX counts them.</param>
    /// <param name="checkpoint">The text of the note, with the newline at its end and without signatures.</param>
    public static byte[] Message(long time, string checkpoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return StrictUtf8.Encode($"cosignature/v1\ntime {StrictDecimal.Write(time)}\n{checkpoint}");
    }

    /// <summary>When the witness signed, in seconds since 1970-01-01T00:00:00Z; only a verified one's word is worth anything.</summary>
    /// <exception cref="FormatException">The bytes are not those of a cosignature.</exception>
    public static long Time(NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);

        return TryRead(signature.Bytes, out var time, out _)
            ? time
            : throw new FormatException($"The signature by {signature.Name} is not a cosignature.");
    }

    /// <summary>The time in eight bytes, most significant first, and behind it the signature of 64.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> bytes, out long time, out ReadOnlyMemory<byte> signature)
    {
        // A time beyond 2^63 − 1 is forbidden and reads as a negative one.
        time =
            bytes.Length == TimeSize + SignatureScheme.Ed25519Size
                ? BinaryPrimitives.ReadInt64BigEndian(bytes.Span)
                : -1;
        signature = time < 0 ? default : bytes[TimeSize..];
        return time >= 0;
    }

    internal static byte[] Bytes(long time, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[TimeSize + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        signature.CopyTo(bytes.AsSpan(TimeSize));
        return bytes;
    }
}
