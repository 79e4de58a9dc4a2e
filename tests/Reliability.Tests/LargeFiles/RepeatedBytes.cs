namespace Sijil.Reliability.Tests.LargeFiles;

/// <summary>A PDF, by its beginning, of any length, which is never in memory as a whole.</summary>
internal sealed class RepeatedBytes(long length) : Stream
{
    private static readonly byte[] Pattern =
    [
        .. "%PDF-1.7\n"u8,
        .. Enumerable.Range(0, 65_521).Select(place => (byte)(place * 31)),
    ];

    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var start = (int)(position % Pattern.Length);
        var some = (int)Math.Min(Math.Min(count, Pattern.Length - start), length - position);
        Array.Copy(Pattern, start, buffer, offset, some);
        position += some;
        return some;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }
}
