using System.Runtime.CompilerServices;

namespace Sijil.Application.Signatures.Documents;

/// <summary>A part of a stream. All have the same length but the last, which may be shorter.</summary>
/// <param name="Bytes">They are there until the next one is asked for.</param>
/// <param name="Number">Counts from zero.</param>
internal readonly record struct Segment(ReadOnlyMemory<byte> Bytes, long Number, bool IsLast)
{
    /// <summary>Cuts a stream into segments. One is read ahead, so that each knows whether it is the last; an empty stream is one.</summary>
    /// <param name="length">Of a segment, in bytes.</param>
    public static async IAsyncEnumerable<Segment> Of(
        Stream stream,
        int length,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var (current, ahead) = (new byte[length], new byte[length]);
        var filled = await Fill(current);
        for (var number = 0L; ; number++)
        {
            var following = filled < length ? 0 : await Fill(ahead);
            yield return new(current.AsMemory(0, filled), number, IsLast: following == 0);
            if (following == 0)
                yield break;
            (current, ahead, filled) = (ahead, current, following);
        }

        ValueTask<int> Fill(byte[] buffer) =>
            stream.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false, cancellation);
    }
}
