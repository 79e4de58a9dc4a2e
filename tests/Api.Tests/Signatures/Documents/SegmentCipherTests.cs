using System.Security.Cryptography;
using CsCheck;
using Sijil.Application.DataRights;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>What comes out of an object is what was sealed for the document, in full, or nothing comes out that was not.</summary>
public sealed class SegmentCipherTests
{
    private const int Plain = SegmentCipher.PlainLength;
    private const int Sealed = SegmentCipher.SealedLength;
    private const int Longest = 3 * Plain + 1_000;

    private static readonly byte[] Key = AuthenticatedEncryption.NewKey();
    private static readonly Guid Document = Guid.Parse("00000000-0000-4000-8000-0000000000d0");
    private static readonly byte[] Text = Bytes(Longest);
    private static readonly byte[] Whole = Seal(Text);
    private static readonly int Header = SegmentCipher.Header.Length;

    /// <summary>Lengths around the ends of segments are as likely as all others together.</summary>
    private static readonly Gen<int> Length = Gen.OneOf(
        Gen.Int[0, Longest],
        Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 2]).Select((count, more) => Math.Max(0, count * Plain + more))
    );

    [Fact]
    public void What_was_sealed_opens_whatever_its_length() =>
        Length.Sample(length => Open(Seal(Text[..length])).AsSpan().SequenceEqual(Text.AsSpan(0, length)), iter: 200);

    [Fact]
    public void A_flipped_bit_is_found_wherever_it_is() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 7])
            .Sample(
                (place, bit) =>
                {
                    byte[] changed = [.. Whole];
                    changed[place] ^= (byte)(1 << bit);
                    return IsRefused(changed);
                },
                iter: 300
            );

    [Fact]
    public void Whatever_is_cut_off_the_end_is_missed() =>
        Gen.OneOf(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 3].Select(count => Header + count * Sealed))
            .Sample(length => IsRefused(Whole[..length]), iter: 300);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_object_that_ends_with_any_of_its_segments_but_the_last_is_refused(int count) =>
        Assert.True(IsRefused(Whole[..(Header + count * Sealed)]));

    [Theory]
    [InlineData(0, 0, 1, 2, 3)]
    [InlineData(1, 0, 2, 3)]
    [InlineData(0, 2, 1, 3)]
    [InlineData(1, 2, 3)]
    [InlineData(0, 1, 3)]
    [InlineData(0, 1, 2, 2, 3)]
    [InlineData(0, 1, 2, 3, 3)]
    [InlineData(3)]
    [InlineData(0, 3)]
    public void Segments_that_are_repeated_moved_or_left_out_are_refused(params int[] order) =>
        Assert.True(IsRefused([.. Whole[..Header], .. order.SelectMany(SegmentAt)]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_segment_of_another_document_is_refused_also_under_the_same_key(int number)
    {
        var other = Seal(Text, document: Guid.Parse("00000000-0000-4000-8000-0000000000d1"));
        var (from, to) = (Header + number * Sealed, Math.Min(Whole.Length, Header + (number + 1) * Sealed));

        Assert.True(IsRefused([.. Whole[..from], .. other[from..to], .. Whole[to..]]));
        Assert.True(IsRefused(other));
        Assert.True(IsRefused(Seal(Text, municipality: "another")));
        Assert.True(IsRefused(Seal(Text, AuthenticatedEncryption.NewKey())));
    }

    [Fact]
    public void Nothing_can_be_put_behind_the_last_segment()
    {
        Assert.True(IsRefused([.. Whole, 0]));
        Assert.True(IsRefused([.. Whole, .. new byte[Sealed]]));
        Assert.True(IsRefused([.. Whole, .. Whole]));
    }

    [Fact]
    public void An_object_of_another_form_is_refused() =>
        Assert.True(IsRefused([.. "sijil-object-2\n"u8, .. Whole[Header..]]));

    /// <remarks>Nothing waits here, so all of it runs on this thread, and only what it allocates counts.</remarks>
    [Fact]
    public async Task Two_hundred_megabytes_pass_through_the_memory_of_a_few_segments()
    {
        const long TwoHundredMegabytes = 200 * 1024 * 1024;
        using var cipher = new SegmentCipher(Key, "demo", Document);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var written = await Pass(new Zeros(TwoHundredMegabytes), cipher);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Plain);
        Assert.Equal(TwoHundredMegabytes + TwoHundredMegabytes / Plain * (Sealed - Plain), written);
    }

    private static IEnumerable<byte> SegmentAt(int number) => Whole.Skip(Header + number * Sealed).Take(Sealed);

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            Open(bytes);
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }

    private static byte[] Seal(byte[] text, byte[]? key = null, string municipality = "demo", Guid? document = null)
    {
        using var cipher = new SegmentCipher(key ?? Key, municipality, document ?? Document);
        using var output = new MemoryStream();
        output.Write(SegmentCipher.Header.Span);
        foreach (var segment in Segment.Of(new MemoryStream(text), Plain, default).ToBlockingEnumerable())
            output.Write(cipher.Seal(segment).Span);
        return output.ToArray();
    }

    private static byte[] Open(byte[] bytes)
    {
        using var cipher = new SegmentCipher(Key, "demo", Document);
        using var output = new MemoryStream();
        foreach (var part in SealedObject.Open(new MemoryStream(bytes), cipher, default).ToBlockingEnumerable())
            output.Write(part.Span);
        return output.ToArray();
    }

    private static async ValueTask<long> Pass(Stream stream, SegmentCipher cipher)
    {
        var written = 0L;
        await foreach (var segment in Segment.Of(stream, Plain, default))
            written += cipher.Seal(segment).Length;
        return written;
    }

    private static byte[] Bytes(int length) =>
        [.. Enumerable.Range(0, length).Select(place => (byte)(place * 31 + place / 251))];

    /// <summary>So many zeros, which nobody has in memory.</summary>
    private sealed class Zeros(long length) : MemoryStream
    {
        private long left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer.Span[..count].Clear();
            left -= count;
            return new(count);
        }
    }
}
