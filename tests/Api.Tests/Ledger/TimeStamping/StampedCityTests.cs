using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Tests.Hosting;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>A city whose log is stamped, as outsiders find it: over HTTP, on the page and on the command line.</summary>
public sealed class StampedCityTests(AStampedCity city) : IClassFixture<AStampedCity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stamp_is_served_with_what_was_stamped()
    {
        var (newest, _, caching) = await Get("timestamp/newest");
        Assert.Equal("public, max-age=2", caching);
        var path = (await newest.ReadAsStringAsync(Cancellation)).TrimEnd('\n');
        var (reply, type, forEver) = await Get(path);
        Assert.Equal("application/timestamp-reply", type);
        Assert.EndsWith("immutable", forEver, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(city.Folder, path), Cancellation),
            await reply.ReadAsByteArrayAsync(Cancellation)
        );

        var (stamped, _, _) = await Get(path[..path.LastIndexOf('/')] + "/checkpoint");
        var (checkpoint, _, _) = await Get("checkpoint");
        Assert.StartsWith(
            await stamped.ReadAsStringAsync(Cancellation) + "\n",
            await checkpoint.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task So_is_the_checkpoint_as_the_log_had_signed_it()
    {
        var (newest, _, _) = await Get("timestamp/newest");
        var path = (await newest.ReadAsStringAsync(Cancellation)).TrimEnd('\n');
        var (stamped, _, _) = await Get(path[..path.LastIndexOf('/')] + "/checkpoint");
        var (note, type, caching) = await Get(path[..path.LastIndexOf('/')] + "/note");
        var signed = await note.ReadAsStringAsync(Cancellation);

        Assert.StartsWith("text/plain", type, StringComparison.Ordinal);
        Assert.EndsWith("immutable", caching, StringComparison.Ordinal);
        Assert.StartsWith(
            await stamped.ReadAsStringAsync(Cancellation) + "\n\u2014 ",
            signed,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("timestamp/1/note")]
    [InlineData("timestamp/1/checkpoint")]
    [InlineData("timestamp/1/1.tsr")]
    [InlineData("timestamp/-1/1.tsr")]
    [InlineData("timestamp/..%2F..%2Fcheckpoint")]
    public async Task Nothing_else_is_served(string path)
    {
        using var answer = await city.Outsider.GetAsync($"/log/{AStampedCity.Municipality}/{path}", Cancellation);

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_page_says_by_whom_and_when()
    {
        Assert.Contains("n’ont pas encore répondu", WebUtility.HtmlDecode(city.PageBefore), StringComparison.Ordinal);
        foreach (var language in new[] { "ar", "en" })
            Assert.Contains("Authority of time", await city.Page(language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_says_who_does_not_answer_and_stays_ready()
    {
        Assert.Equal(HealthStatus.Degraded, city.HealthBefore.Status);
        Assert.Contains(
            $"{AStampedCity.Municipality}: 127.0.0.1 answered 503. The checkpoint stands without a time-stamp.",
            city.HealthBefore.Description,
            StringComparison.Ordinal
        );
        Assert.Equal(HealthStatus.Healthy, (await city.Health()).Status);
    }

    [Fact]
    public async Task The_command_tells_when_the_log_existed_already()
    {
        var (code, output, _) = await Verify(city.Folder, "--trust", city.TrustFolder);
        Assert.Equal(0, code);
        Assert.Matches("leaves existed not later than 20[0-9T:-]+Z, says Authority of time", output);

        (code, output, _) = await Verify(city.Folder);
        Assert.Equal(0, code);
        Assert.Contains("was not checked: ledger verify does that, with --trust", output, StringComparison.Ordinal);

        (code, _, var errors) = await Verify(city.Folder, "--trust", city.Folder);
        Assert.Equal(1, code);
        Assert.Contains("can be read here", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_stamp_fails()
    {
        var reply = Directory.EnumerateFiles(city.Folder, "*.tsr", SearchOption.AllDirectories).Single();
        var right = await File.ReadAllBytesAsync(reply, Cancellation);
        await File.WriteAllBytesAsync(reply, [.. right[..^1], (byte)(right[^1] ^ 1)], Cancellation);

        var (code, output, _) = await Verify(city.Folder, "--trust", city.TrustFolder);
        await File.WriteAllBytesAsync(reply, right, Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("Whoever gave the time-stamp", output, StringComparison.Ordinal);
    }

    private async Task<(HttpContent Content, string? Type, string Caching)> Get(string path)
    {
        var answer = await city.Outsider.GetAsync($"/log/{AStampedCity.Municipality}/{path}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content, answer.Content.Headers.ContentType?.MediaType, $"{answer.Headers.CacheControl}");
    }

    private async Task<CommandResult> Verify(params string[] words)
    {
        var key = await city.Outsider.GetStringAsync($"/log/{AStampedCity.Municipality}/vkey", Cancellation);
        return await CommandProcess.Run(
            new Dictionary<string, string>(),
            ["ledger", "verify", "--vkey", key.TrimEnd(), .. words]
        );
    }
}
