using System.Text;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>An answer as it came over the wire.</summary>
public sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>False where the server itself could not read the request as HTTP: then nothing of ours has seen it.</summary>
    public bool ReachedTheHost => Headers.ContainsKey("Correlation-Id");

    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonElement Json => JsonElement.Parse(Body);

    public static RawAnswer Read(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            throw new InvalidDataException("The server hung up before it had answered.");

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .GroupBy(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => string.Join(", ", header), StringComparer.OrdinalIgnoreCase);
        var body = bytes.AsSpan(end + 4);
        return new(
            int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture),
            headers,
            Encoding.UTF8.GetString(headers.ContainsKey("Transfer-Encoding") ? Joined(body) : body)
        );
    }

    private static byte[] Joined(ReadOnlySpan<byte> chunks)
    {
        var body = new List<byte>();
        while (!chunks.IsEmpty)
        {
            var line = chunks.IndexOf("\r\n"u8);
            var size = int.Parse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                break;
            body.AddRange(chunks.Slice(line + 2, size));
            chunks = chunks[(line + 2 + size + 2)..];
        }

        return [.. body];
    }
}
