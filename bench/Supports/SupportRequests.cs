using System.Globalization;
using System.Text.Unicode;
using Sijil.Bench.Load;

namespace Sijil.Bench.Supports;

/// <summary>One person after the other supports the same proposal, each once, with a token of their own.</summary>
internal sealed class SupportRequests(Guid proposal, IReadOnlyList<string> tokens) : IRequests
{
    private int sent = -1;

    public int ExpectedStatus => 200;

    public int Next(Span<byte> buffer)
    {
        var index = Interlocked.Increment(ref sent);
        if (index >= tokens.Count)
            return 0;

        Utf8.TryWrite(
            buffer,
            CultureInfo.InvariantCulture,
            $"POST /api/governance/proposals/{proposal}/supports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {tokens[index]}\r\nContent-Length: 0\r\nIdempotency-Key: support-{index}\r\n\r\n",
            out var length
        );
        return length;
    }
}
