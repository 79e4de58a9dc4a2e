using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>How much a reader has to load, as it travels.</summary>
public class WeightTests(PortalHost host)
{
    private const int StyleBudget = 10 * 1024;
    private const int ViewBudget = 60 * 1024;
    private const int MostRequests = 8;

    public static TheoryData<string> All => [.. PortalPages.Names];

    /// <summary>In Arabic, whose letters take the most bytes.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task A_first_view_is_light(string name)
    {
        var page = await host.Open("about:blank");
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(host.Address + host.Samples.Path("ar", name));

        var loaded = answers.ToArray();
        var sizes = await Task.WhenAll(loaded.Select(answer => answer.Request.SizesAsync()));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{sizes.Sum(size => size.ResponseBodySize)} bytes in {loaded.Length} requests"
        );

        Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1000, ViewBudget);
        Assert.InRange(loaded.Length, 2, MostRequests);
        Assert.All(loaded, answer => Assert.StartsWith(host.Address, answer.Url, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd")]
    [InlineData("gzip")]
    public async Task The_style_sheet_is_small_and_kept_for_ever(string encodings)
    {
        var address = await StyleSheet();
        using var answer = await Get(address, encodings);

        Assert.InRange(
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length,
            1000,
            StyleBudget
        );
        Assert.NotEmpty(answer.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl.MaxAge > TimeSpan.FromDays(300));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task A_page_travels_as_its_reader_can_unpack_it(string encoding)
    {
        using var answer = await Get("/fr/permits", encoding);

        Assert.Equal(encoding.Length == 0 ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    private async Task<string> StyleSheet()
    {
        var page = await host.Client.GetStringAsync("/en", TestContext.Current.CancellationToken);
        return page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
    }

    private Task<HttpResponseMessage> Get(string address, string encodings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encodings.Length > 0)
            request.Headers.Add("Accept-Encoding", encodings);
        return host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
