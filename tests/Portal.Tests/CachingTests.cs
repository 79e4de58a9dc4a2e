using System.Net.Http.Headers;

namespace Sijil.Portal.Tests;

/// <summary>How caches may keep what the portal answers.</summary>
public class CachingTests(PortalHost host)
{
    [Theory]
    [InlineData("/ar")]
    [InlineData("/fr/permits?q=a")]
    [InlineData("/en/permits/statistics")]
    [InlineData("/api/public/permits")]
    [InlineData("/api/public/permits.csv")]
    [InlineData("/api/public/proposals.csv")]
    [InlineData("/api/public/permits/statistics")]
    public async Task Whoever_has_the_present_state_gets_no_second_copy(string path)
    {
        // Where an answer names the checkpoint that covers it, the state is another once one does.
        await Eventually.Is(
            "a checkpoint covers all figures",
            () => host.Client.GetStringAsync("/api/public/figures", TestContext.Current.CancellationToken),
            figures => !figures.Contains("\"checkpoint\":null", StringComparison.Ordinal)
        );

        // The second one comes from what was kept of the first.
        using var first = await Get(path, null);
        using var kept = await Get(path, null);
        using var again = await Get(path, first.Headers.ETag);

        Assert.True(first.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: > 0 and < 60 });
        Assert.Equal(first.Headers.ETag, kept.Headers.ETag);
        Assert.Null(kept.Headers.Age);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_has_an_older_state_gets_the_present_one()
    {
        using var answer = await Get("/en", new EntityTagHeaderValue("\"1-20250101-00000000\"", isWeak: true));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    /// <summary>Else one reader could put words on the page of another.</summary>
    [Theory]
    [InlineData("/fr/permits?q=b", "&evil=1")]
    [InlineData("/fr/verification", "?evil=1")]
    [InlineData("/api/public/permits?limit=3", "&evil=1")]
    public async Task What_does_not_belong_to_the_question_is_not_repeated(string path, string addition)
    {
        using var first = await Get(path + addition, null);
        using var kept = await Get(path, null);

        Assert.DoesNotContain(
            "evil",
            await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("evil", string.Join(' ', kept.Headers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/permits?from=never")]
    [InlineData("/en/permits/NO/SUCH/NUMBER")]
    [InlineData("/api/public/permits?from=never")]
    [InlineData("/api/public/permits/NO/SUCH/NUMBER")]
    public async Task What_went_wrong_is_not_kept(string path)
    {
        using var answer = await Get(path, null);

        Assert.InRange((int)answer.StatusCode, 400, 404);
        Assert.False(answer.Headers.CacheControl?.Public ?? false);
        Assert.Null(answer.Headers.ETag);
    }

    private Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
