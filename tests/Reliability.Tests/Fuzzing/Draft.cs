using System.Text;
using System.Text.Json.Nodes;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>A request that may be as wrong as one likes: nothing between here and the wire puts it right.</summary>
/// <remarks>Texts hold one byte in each character, so that bytes that are no text can be written too.</remarks>
public sealed record Draft(string Name, string Method, string Target)
{
    /// <summary>Stands in a body for the JSON text in <see cref="Raw"/>, which no serializer would write.</summary>
    public const string Place = "@@";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public JsonNode? Form { get; init; }

    public string? Raw { get; init; }

    /// <summary>Where it is given it goes out in place of the form.</summary>
    public string? Body { get; init; }

    public Draft With(string header, string value) =>
        Without(header) with
        {
            Headers = [.. Without(header).Headers, (header, value)],
        };

    public Draft Also(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    public Draft Without(string header) => this with { Headers = [.. Headers.Where(given => given.Name != header)] };

    public byte[] Bytes()
    {
        var body = Body ?? Written();
        var text = new StringBuilder($"{Method} {Target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (body is not null)
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return Encoding.Latin1.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    /// <summary>UTF-8 as one character for each byte.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Enough to send it again: the bytes go to the port as they are.</summary>
    public override string ToString() =>
        $"{Name}: {Method} {Target}\nbase64 -d <<< {Convert.ToBase64String(Bytes())} | nc 127.0.0.1 5080";

    private string? Written() =>
        Form is null ? null : Utf8(Form.ToJsonString()).Replace($"\"{Place}\"", Raw ?? Place, StringComparison.Ordinal);
}
