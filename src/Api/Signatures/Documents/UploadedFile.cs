using Microsoft.AspNetCore.WebUtilities;
using Sijil.Api.Http;

namespace Sijil.Api.Signatures.Documents;

/// <summary>A part of a form while it arrives: at most so long, and whole or not at all.</summary>
/// <param name="part">What is read.</param>
/// <param name="rest">The form, where the part is its last; then nothing may follow.</param>
/// <param name="longest">In bytes.</param>
internal sealed class UploadedFile(Stream part, MultipartReader? rest, long longest) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The body ends before it is over, or is no form. What the connection itself says is another matter.</summary>
    public static bool IsBroken(Exception fault) =>
        fault is InvalidDataException or IOException and not BadHttpRequestException;

    /// <exception cref="RequestRefusedException">It is too large, cut off, or something follows it.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Some(buffer, cancellationToken);
        read += count;
        if (read > longest)
            throw new RequestRefusedException(RequestProblems.TooLarge);
        if (count == 0 && rest is not null && await UploadForm.Next(rest, cancellationToken) is not null)
            throw new RequestRefusedException(RequestProblems.Malformed);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    private async ValueTask<int> Some(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await part.ReadAsync(buffer, cancellation);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            throw new RequestRefusedException(RequestProblems.Malformed);
        }
    }
}
