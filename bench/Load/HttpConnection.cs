using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sijil.Bench.Load;

/// <summary>
/// One connection to a server on this machine that carries one request at a time. It reads of an answer no more than it needs,
/// because it shares the processors with what it measures.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] buffer = new byte[32 * 1024];
    private int begin;
    private int end;

    public HttpConnection(int port)
    {
        socket.NoDelay = true;
        socket.ReceiveTimeout = socket.SendTimeout = (int)Patience.TotalMilliseconds;
        socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Sends a request, waits for the whole answer and tells its status.</summary>
    public int Exchange(ReadOnlySpan<byte> request)
    {
        for (var sent = 0; sent < request.Length; )
            sent += socket.Send(request[sent..]);

        var status = Number(Line()[9..12], 'D');
        long? length = null;
        var chunked = false;
        while (Line() is { Length: > 0 } header)
        {
            if (Named("Content-Length"u8, header))
                length = Number(header["Content-Length: ".Length..], 'D');
            chunked |= Named("Transfer-Encoding"u8, header);
        }

        if (chunked)
            SkipChunks();
        else
            Skip(length ?? throw new HttpRequestException("The answer does not say where it ends."));
        return status;
    }

    public void Dispose() => socket.Dispose();

    private void SkipChunks()
    {
        while (Number(Line(), 'X') is > 0 and var size)
            Skip(size + 2);
        Line();
    }

    private void Skip(long count)
    {
        while (count > end - begin)
        {
            count -= end - begin;
            begin = end = 0;
            Receive();
        }

        begin += (int)count;
    }

    /// <summary>The next line. It is good until the next one is asked for.</summary>
    private ReadOnlySpan<byte> Line()
    {
        int length;
        while ((length = buffer.AsSpan(begin, end - begin).IndexOf("\r\n"u8)) < 0)
            Receive();
        var line = buffer.AsSpan(begin, length);
        begin += length + 2;
        return line;
    }

    private void Receive()
    {
        if (begin > 0)
        {
            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            (begin, end) = (0, end - begin);
        }

        var received = socket.Receive(buffer.AsSpan(end));
        end += received > 0 ? received : throw new HttpRequestException("The server closed the connection.");
    }

    private static bool Named(ReadOnlySpan<byte> name, ReadOnlySpan<byte> header) =>
        header.Length > name.Length
        && header[name.Length] == ':'
        && Ascii.EqualsIgnoreCase(header[..name.Length], name);

    private static int Number(ReadOnlySpan<byte> text, char format) =>
        Utf8Parser.TryParse(text, out int number, out _, format)
            ? number
            : throw new HttpRequestException("The answer cannot be read.");
}
