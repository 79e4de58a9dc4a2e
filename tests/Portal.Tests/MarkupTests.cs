using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests;

/// <summary>What the pages are written in.</summary>
public partial class MarkupTests(PortalHost host)
{
    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var folder = Directory.CreateTempSubdirectory("sijil-pages-").FullName;
        foreach (var (language, name) in PortalPages.All)
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{language}, {name}.html"),
                await Read(host.Samples.Path(language, name)),
                TestContext.Current.CancellationToken
            );

        Assert.Equal("", await HtmlValidator.Errors(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task No_page_has_anything_from_elsewhere_and_only_those_that_verify_have_a_script()
    {
        foreach (var (language, name) in PortalPages.All)
        {
            var page = await Read(host.Samples.Path(language, name));
            var verifies =
                name
                is "event"
                    or "event, texts withdrawn"
                    or "event, nothing public"
                    or "lookup, found"
                    or "lookup, nothing found"
                    or "lookup, found at an address";

            Assert.Equal(
                verifies ? ["<script type=\"module\" src=\"/verify/"] : [],
                Script().Matches(page).Select(script => script.Value)
            );
            Assert.DoesNotMatch("(src|href|action|style)=\"(https?:)?//", page);
            Assert.DoesNotMatch(" (on[a-z]+|style)=\"", page);
        }
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", "ltr")]
    [InlineData("en", "ltr")]
    public async Task A_page_says_its_language_and_where_it_is_in_the_others(string language, string direction)
    {
        var page = await Read($"/{language}/permits?q=x");

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        foreach (var other in PortalPages.Languages)
            Assert.Contains(
                $"<link rel=\"alternate\" hreflang=\"{other}\" href=\"/{other}/permits?q=x\">",
                page,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("ar-DZ,fr;q=0.8", "/ar")]
    [InlineData("fr-FR, en;q=0.5", "/fr")]
    [InlineData("de", "/en")]
    public async Task The_first_page_is_in_the_readers_language(string wanted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", wanted } } };

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/ar/no/such/page", "en", "هذه الصفحة غير موجودة")]
    [InlineData("/nowhere", "fr", "Cette page n’existe pas")]
    public async Task What_is_missing_is_said_in_the_readers_language(string path, string preferred, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers = { { "Accept", "text/html" }, { "Accept-Language", preferred } },
        };

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains(
            expected,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private async Task<string> Read(string path)
    {
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<script[^>]*?(?:/verify/|>)", RegexOptions.IgnoreCase)]
    private static partial Regex Script();
}
