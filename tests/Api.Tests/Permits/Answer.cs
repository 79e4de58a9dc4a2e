using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Sijil.Api.Tests.Permits;

/// <summary>What the host answered, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public string? Code => Json.GetProperty("code").GetString();

    public string? Title => Json.GetProperty("title").GetString();

    public string? ETag => Message.Headers.ETag?.ToString();

    /// <summary>The version that the entity tag names.</summary>
    public long Version => long.Parse(ETag!.Trim('"'), CultureInfo.InvariantCulture);

    public JsonElement this[params string[] path] =>
        path.Aggregate(Json, (element, member) => element.GetProperty(member));

    public bool Tells(params string[] path) => this[path].ValueKind != JsonValueKind.Null;

    public override string ToString() => $"{(int)Status} {Text}";

    /// <summary>The answer itself, provided it has this status; else the test fails and shows what came instead.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status}: {Text}");
        return this;
    }

    /// <summary>The same, for a problem with this code.</summary>
    public Answer Expect(HttpStatusCode status, string code)
    {
        Assert.Equal(code, Expect(status).Code);
        return this;
    }
}
