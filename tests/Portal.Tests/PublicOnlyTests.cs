using System.Reflection;
using System.Text.RegularExpressions;
using Sijil.Application.Seeding;

namespace Sijil.Portal.Tests;

/// <summary>Follows every link there is, from the first page on.</summary>
public partial class PublicOnlyTests(PortalHost host)
{
    private static readonly string[] Begin = ["/ar", "/fr", "/en", "/api/public/permits?limit=100"];

    [Fact]
    public async Task Every_link_leads_somewhere_and_nothing_personal_is_ever_shown()
    {
        var personal = Personal().ToArray();
        var found = new Queue<string>(Begin);
        var seen = new HashSet<string>(Begin);
        while (found.TryDequeue(out var path))
        {
            using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if (IsWayToTheProvider(path))
            {
                AssertLeadsToTheProvider(answer);
                continue;
            }
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            if (
                !path.Contains("/events/", StringComparison.Ordinal)
                && !path.Contains("/lookup?", StringComparison.Ordinal)
            )
                Assert.DoesNotMatch(InternalNumber(), text);
            Assert.DoesNotContain(personal, secret => text.Contains(secret, StringComparison.Ordinal));
            AssertGuarded(path, answer);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                foreach (var link in Links(path, text).Where(seen.Add))
                    found.Enqueue(link);
        }

        Assert.InRange(seen.Count, 200, 5000);
    }

    private static bool IsWayToTheProvider(string path) => path[3..].StartsWith("/sign-in?", StringComparison.Ordinal);

    private static void AssertLeadsToTheProvider(HttpResponseMessage answer)
    {
        Assert.Equal(302, (int)answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static void AssertGuarded(string path, HttpResponseMessage answer)
    {
        string Header(string name) =>
            answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

        Assert.True(Header("Content-Security-Policy").Contains("default-src 'none'", StringComparison.Ordinal), path);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("", Header("Set-Cookie"));
    }

    private static IEnumerable<string> Links(string path, string page) =>
        from Match match in Link().Matches(page)
        let target = new Uri(new Uri("http://sijil" + path), System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))
        select target.PathAndQuery;

    /// <summary>Who applied, as the made-up cases have it: names, numbers and addresses of people, which lie in the vault.</summary>
    private static IEnumerable<string> Personal()
    {
        var seeding = typeof(DemoCases)
            .Assembly.GetTypes()
            .Where(type => type.Name.StartsWith("DemoIn", StringComparison.Ordinal));
        var applications = seeding
            .Select(type =>
                (IEnumerable<object>)
                    type.GetField("Applications", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
            )
            .SelectMany(all => all);
        foreach (var application in applications)
            yield return (string)application.GetType().GetProperty("ApplicantName")!.GetValue(application)!;
        yield return "@example.org";
        yield return "99000000";
    }

    [GeneratedRegex("(?:href|action)=\"([^\"#][^\"]*)\"")]
    private static partial Regex Link();

    /// <summary>Ids name persons and streams inside the house; no public answer has any but those of calendars, imports, proposals, votes and the supports that crossed a threshold; and what is told of an event tells what stands in the public log.</summary>
    [GeneratedRegex(
        "(?<!\"calendarId\":\"|\"batchId\":\"|,blds,|,planning,|<code dir=\"ltr\">|/votes/|/proposals/|/events/|%2Fevents%2F|%2Fproposals%2F|recount |\"proposalId\":\"|\"proposal\":\"|\"id\":\"|\"votes\":\\[[^\\]]*|\"supportId\":\"|\"eventId\":\"|\"reachedEventId\":\")[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!,(?:open|closed|withdrawn),[0-9])"
    )]
    private static partial Regex InternalNumber();
}
