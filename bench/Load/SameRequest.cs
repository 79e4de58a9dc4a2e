using System.Text;

namespace Sijil.Bench.Load;

/// <summary>Asks for the same page again and again, signed in where there is a token.</summary>
internal sealed class SameRequest(string path, string? token = null) : IRequests
{
    private readonly byte[] request = Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}\r\n"
    );

    public int ExpectedStatus => 200;

    public int Next(Span<byte> buffer)
    {
        request.CopyTo(buffer);
        return request.Length;
    }
}
