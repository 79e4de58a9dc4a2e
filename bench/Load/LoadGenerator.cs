using System.Diagnostics;

namespace Sijil.Bench.Load;

/// <summary>
/// Keeps a number of connections to a server on this machine busy: each sends its next request when the last one is answered.
/// Ends when the time is over, or earlier when there are no requests left or something goes wrong.
/// </summary>
/// <remarks>
/// One thread that blocks for each connection costs less of the two processors than asynchronous sockets would. As always with a
/// closed loop, a slow answer keeps the next request back, so the latencies say what these clients saw and nothing of others.
/// </remarks>
internal sealed class LoadGenerator(int port, int clients)
{
    private const int LargestRequest = 16 * 1024;

    public LoadResult Run(IRequests requests, TimeSpan duration)
    {
        var connections = Enumerable.Range(0, clients).Select(_ => new Client(port)).ToArray();
        var began = Stopwatch.GetTimestamp();
        var deadline = began + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var threads = connections
            .Select(client => new Thread(() => client.Run(requests, deadline)) { IsBackground = true })
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();

        var elapsed = Stopwatch.GetElapsedTime(began);
        return connections.Aggregate(LoadResult.None, (sum, client) => sum + client.Result) with { Elapsed = elapsed };
    }

    private sealed class Client(int port)
    {
        private readonly Latencies latencies = new();
        private string? error;

        public LoadResult Result => new(TimeSpan.Zero, latencies, error is null ? 0 : 1, error);

        public void Run(IRequests requests, long deadline)
        {
            try
            {
                using var connection = new HttpConnection(port);
                Span<byte> buffer = new byte[LargestRequest];
                while (
                    Stopwatch.GetTimestamp() is var sent
                    && sent < deadline
                    && requests.Next(buffer) is > 0 and var length
                )
                {
                    var status = connection.Exchange(buffer[..length]);
                    latencies.Add(Stopwatch.GetElapsedTime(sent));
                    if (status != requests.ExpectedStatus)
                        throw new HttpRequestException($"{status} instead of {requests.ExpectedStatus}");
                }
            }
            catch (Exception fault)
            {
                // A client that meets an error stops, so that errors are never counted as throughput.
                error = fault.Message;
            }
        }
    }
}
