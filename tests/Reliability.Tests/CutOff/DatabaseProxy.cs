using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sijil.Reliability.Tests.CutOff;

/// <summary>
/// Stands between the host and PostgreSQL and can cut a connection at the worst moment: after the server has committed, before the
/// host has heard of it.
/// </summary>
public sealed class DatabaseProxy : IAsyncDisposable
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, bool> marks = new();
    private readonly int database;
    private readonly Task accepting;

    public DatabaseProxy(int database)
    {
        this.database = database;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The next transaction that writes this text is committed, and nobody is told.</summary>
    public void SwallowCommitOf(string text) => marks[text] = false;

    public bool HasSwallowed(string text) => marks[text];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        stopping.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(Serve(await listener.AcceptSocketAsync(stopping.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(Socket host)
    {
        using var client = new NetworkStream(host, ownsSocket: true);
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(IPAddress.Loopback, database, stopping.Token);
            var server = connection.GetStream();
            var cut = new Cut();
            await Task.WhenAny(Requests(client, server, cut), Answers(server, client, cut));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // Either side hung up, which ends the other too.
        }
    }

    /// <summary>What both directions of a connection know of it.</summary>
    private sealed class Cut
    {
        public volatile string? Mark;
    }

    /// <remarks>A transaction that wrote a marked text is known by it; from its COMMIT on, nothing of what the server says is passed on.</remarks>
    private async Task Requests(NetworkStream client, NetworkStream server, Cut cut)
    {
        string? written = null;
        var buffer = new byte[128 * 1024];
        while (await client.ReadAsync(buffer, stopping.Token) is > 0 and var length)
        {
            var sent = buffer.AsMemory(0, length);
            written ??= marks
                .Where(mark => !mark.Value)
                .Select(mark => mark.Key)
                .FirstOrDefault(text => Holds(sent, text));
            if (written is not null && sent.Span.IndexOf(Commit) >= 0)
                cut.Mark = written;
            await server.WriteAsync(sent, stopping.Token);
        }
    }

    private async Task Answers(NetworkStream server, NetworkStream client, Cut cut)
    {
        var buffer = new byte[128 * 1024];
        while (await server.ReadAsync(buffer, stopping.Token) is > 0 and var length)
        {
            if (cut.Mark is { } mark)
            {
                marks[mark] = true;
                return;
            }

            await client.WriteAsync(buffer.AsMemory(0, length), stopping.Token);
        }
    }

    private static bool Holds(ReadOnlyMemory<byte> sent, string text) =>
        sent.Span.IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
