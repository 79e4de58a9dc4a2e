using System.Text;

namespace Sijil.Bench.Load;

/// <summary>Sends the same body of a signed-in client again and again.</summary>
internal sealed class SamePost(string path, string token, string body) : IRequests
{
    private readonly byte[] request = Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n{body}"
    );

    public int ExpectedStatus => 200;

    public int Next(Span<byte> buffer)
    {
        request.CopyTo(buffer);
        return request.Length;
    }
}
