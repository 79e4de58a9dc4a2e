using System.Net;
using System.Net.Sockets;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Sends bytes and reads bytes, a connection for each request.</summary>
public sealed class RawClient(int port)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<RawAnswer> Send(Draft draft)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
        var stream = connection.GetStream();
        var sending = Write(stream, draft.Bytes(), deadline.Token);
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, deadline.Token);
        }
        catch (IOException)
        {
            // Hung up while we were still sending; what it said before counts.
        }

        await sending;
        return RawAnswer.Read(received.ToArray());
    }

    private static async Task Write(NetworkStream stream, byte[] request, CancellationToken cancellation)
    {
        try
        {
            await stream.WriteAsync(request, cancellation);
        }
        catch (IOException)
        {
            // The server has heard enough.
        }
    }
}
