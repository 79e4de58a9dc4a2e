using System.Net;
using System.Text;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Http;

public enum ProbeKind
{
    FirstKind,
    SecondKind,
}

public sealed record ProbeRequest(
    string Text,
    ProbeKind Kind,
    DateOnly Day,
    int Count,
    IReadOnlyList<ProbePart> Parts,
    string? Note = null
);

public sealed record ProbePart(string Name);

/// <summary>A body that two programs could read differently is not read at all.</summary>
public sealed class StrictRequestTests(RegisterHost host) : IAsyncLifetime
{
    private const string Good =
        """{"text":"a","kind":"first-kind","day":"2026-01-31","count":1,"parts":[{"name":"b"}]}""";

    private HttpLayer? layer;

    public async ValueTask InitializeAsync() =>
        layer = await HttpLayer.Start(
            routes => routes.MapCreation("/api/probe", Record, id => $"/api/probe/{id}").RequireRole(Roles.Clerk),
            over: host
        );

    public ValueTask DisposeAsync() => layer!.DisposeAsync();

    [Theory]
    [InlineData(Good)]
    [InlineData(
        """{"text":"أ \u0623 \ud83d\ude00","kind":"second-kind","day":"2026-01-31","count":1,"parts":[],"note":null}"""
    )]
    public async Task A_good_body_is_read(string body) => (await Post(body)).Expect(HttpStatusCode.Created);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("/* a */ {}")]
    [InlineData("""{"text":"a",}""")]
    [InlineData("""{"text":'a'}""")]
    [InlineData("""{"text":"a","text":"b"}""")]
    [InlineData("""{"text":"a","t\u0065xt":"b"}""")]
    [InlineData("""{"parts":[{"name":"a","name":"b"}]}""")]
    [InlineData("""{"text":"\u0000"}""")]
    [InlineData("""{"\u0000":"a"}""")]
    [InlineData("""{"text":"\ud83d"}""")]
    [InlineData("""{"text":"\ude00\ud83d"}""")]
    [InlineData("""{"parts":[{"name":"\udfff"}]}""")]
    [InlineData("""{"text":"a"} {}""")]
    [InlineData("""{"text":"a","kind":"first-kind","day":"2026-01-31","count":1,"parts":[],"more":1}""")]
    [InlineData("""{"text":"a","kind":"first-kind","day":"2026-01-31","count":1,"parts":[null]}""")]
    [InlineData("""{"text":"a","kind":"first-kind","day":"2026-01-31","count":1,"parts":[{"name":"b"},null]}""")]
    [InlineData("\ufeff{}")]
    public async Task What_can_be_read_in_two_ways_is_malformed(string body)
    {
        var answer = await Post(body);

        answer.Expect(HttpStatusCode.BadRequest, "request.malformed");
        Assert.True(answer["position", "byte"].GetInt64() > 0);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_malformed()
    {
        var answer = await Post([.. "{\n\"text\":\""u8, 0xff, .. "\"}"u8]);

        answer.Expect(HttpStatusCode.BadRequest, "request.malformed");
        Assert.Equal((2, 9), (answer["position", "line"].GetInt64(), answer["position", "byte"].GetInt64()));
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_malformed() =>
        (await Post($$"""{"text":{{new string('[', 40)}}{{new string(']', 40)}}}""")).Expect(
            HttpStatusCode.BadRequest,
            "request.malformed"
        );

    [Theory]
    [InlineData("\"first-kind\"", "0", "/kind")]
    [InlineData("\"first-kind\"", "\"FirstKind\"", "/kind")]
    [InlineData("\"first-kind\"", "\"First-Kind\"", "/kind")]
    [InlineData("\"first-kind\"", "\" first-kind\"", "/kind")]
    [InlineData("\"first-kind\"", "\"first-kind, second-kind\"", "/kind")]
    [InlineData("\"2026-01-31\"", "\"2026-02-30\"", "/day")]
    [InlineData("\"2026-01-31\"", "\"2026-01-31T00:00:00Z\"", "/day")]
    [InlineData("\"2026-01-31\"", "\"31/01/2026\"", "/day")]
    [InlineData("\"count\":1", "\"count\":\"1\"", "/count")]
    [InlineData("\"count\":1", "\"count\":1.5", "/count")]
    [InlineData("\"count\":1", "\"count\":1e400", "/count")]
    [InlineData("\"text\":\"a\"", "\"text\":null", "/text")]
    [InlineData("\"text\":\"a\"", "\"text\":7", "/text")]
    [InlineData("[{\"name\":\"b\"}]", "[{\"name\":7}]", "/parts")]
    public async Task A_member_of_another_type_is_named(string good, string bad, string member)
    {
        var answer = await Post(Good.Replace(good, bad, StringComparison.Ordinal));

        answer.Expect(HttpStatusCode.BadRequest, "request.invalid");
        var error = Assert.Single(answer["errors"].EnumerateArray());
        Assert.Equal(member, error.GetProperty("pointer").GetString());
        Assert.Equal(FieldCodes.WrongType, error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Every_missing_member_is_named()
    {
        var answer = await Post("""{"Text":"a","kind":"first-kind"}""");

        answer.Expect(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal(
            ["/text", "/day", "/count", "/parts"],
            answer["errors"].EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
        );
    }

    [Fact]
    public async Task What_was_sent_is_not_repeated()
    {
        const string secret = "Amina-Benali-1985";

        var answers = await Task.WhenAll(
            Post($$"""{"{{secret}}":1}"""),
            Post($$"""{"text":"{{secret}}" {{secret}}"""),
            Post(Good.Replace("first-kind", secret, StringComparison.Ordinal)),
            layer!.SignedIn(Roles.Clerk).Read($"/api/{secret}?number={secret}")
        );

        Assert.All(answers, answer => Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_of_more_than_64_KiB_is_too_large() =>
        (await Post($$"""{"text":"{{new string('a', 65_536)}}"}""")).Expect(
            HttpStatusCode.RequestEntityTooLarge,
            "request.too-large"
        );

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_measured()
    {
        using var content = new StreamContent(new MemoryStream(new byte[70_000]));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        (await Post(content, chunked: true)).Expect(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    public async Task A_body_in_another_form_is_not_taken(string? type, string? encoding)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        (await Post(content)).Expect(HttpStatusCode.UnsupportedMediaType, "request.media-type-unsupported");
    }

    private static Outcome.Recorded Record(ProbeRequest request, Instruction instruction) =>
        new Outcome.Recorded(Guid.Empty, 1, []);

    private Task<Answer> Post(string body) => Post(Encoding.UTF8.GetBytes(body));

    private async Task<Answer> Post(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return await Post(content);
    }

    private async Task<Answer> Post(HttpContent content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/probe") { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Requests.FreshKey());
        request.Headers.TransferEncodingChunked = chunked;
        var response = await layer!.SignedIn(Roles.Clerk).SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}
