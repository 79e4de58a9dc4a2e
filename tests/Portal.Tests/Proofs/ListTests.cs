using System.Net;
using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Lists and counts lead to what proves them as well.</summary>
public sealed partial class ListTests(PortalHost host)
{
    [Theory]
    [InlineData("home", "<li class=\"entry\">")]
    [InlineData("register", "<li class=\"entry\">")]
    [InlineData("proposals", "<li class=\"entry\">")]
    [InlineData("acts", "<li class=\"entry\">")]
    [InlineData("council", "<li><a href=\"/fr/votes/")]
    public async Task Each_entry_of_a_list_leads_to_the_event_after_which_it_stands_so(string name, string begin)
    {
        var page = await Read(name);

        var entries = page.Split(begin).Skip(1).Select(entry => entry.Split("</li>")[0]).ToArray();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            var link = Assert.Single(ProofLink().Matches(entry)).Groups[1].Value;
            using var answer = await host.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("home")]
    [InlineData("register")]
    [InlineData("figures")]
    [InlineData("proposals")]
    [InlineData("proposal, open")]
    [InlineData("council")]
    [InlineData("vote, carried out")]
    public async Task A_page_with_counts_names_the_checkpoint_that_covers_them(string name) =>
        Assert.Matches("point de contrôle signé du journal public le couvre.*<code dir=\"ltr\">", await Read(name));

    private Task<string> Read(string name) =>
        host.Client.GetStringAsync(host.Samples.Path("fr", name), TestContext.Current.CancellationToken);

    [GeneratedRegex("<a class=\"proof\" href=\"(/fr/events/[^\"]+)\">")]
    private static partial Regex ProofLink();
}
