using System.Net;
using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>A browser of the test's own: it keeps cookies, follows nothing by itself, and shows everything that travels.</summary>
internal sealed partial class Visitor(PortalHost host)
{
    public const string SessionCookie = "__Host-sijil-session";
    public const string SignInAs = "/en/development/sign-in";

    public Dictionary<string, string> Cookies { get; } = [];

    public string? Session => Cookies.GetValueOrDefault(SessionCookie);

    public Task<Answer> Get(string address) => Send(new(HttpMethod.Get, address));

    public Task<Answer> Post(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Signs in as a demo person and goes where that leads.</summary>
    public async Task<Answer> SignIn(string person, string begin = "/en/sign-in")
    {
        var back = await Get(await CallbackOf(person, begin));
        return await Get(back.Location!);
    }

    /// <summary>The address with code and state to which the provider sends a browser back, not gone to yet.</summary>
    public async Task<string> CallbackOf(string person, string begin = "/en/sign-in")
    {
        var choice = await Get((await Get(begin)).Location!);
        return (await Post(SignInAs, choice.Fields.Append(new("person", person)))).Location!;
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        request.Headers.Add("Accept", "text/html");
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var set = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToArray() : [];
        foreach (var cookie in set)
            Keep(cookie);
        return new(
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            set,
            response.Headers.CacheControl?.ToString() ?? ""
        );
    }

    private void Keep(string cookie)
    {
        var (name, value) = (cookie.Split('=')[0], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
        if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal))
            Cookies.Remove(name);
        else
            Cookies[name] = value;
    }

    internal sealed partial record Answer(
        HttpStatusCode Status,
        string? Location,
        string Text,
        IReadOnlyList<string> SetCookies,
        string CacheControl
    )
    {
        /// <summary>True where the page offers to sign in and shows nothing else.</summary>
        public bool OffersSignIn =>
            Text.Contains("/sign-in?to=", StringComparison.Ordinal)
            && !Text.Contains("/sign-out", StringComparison.Ordinal);

        public bool ShowsOpenings => Text.Contains("class=\"entry\"", StringComparison.Ordinal);

        /// <summary>The hidden fields of the form.</summary>
        public IEnumerable<KeyValuePair<string, string>> Fields =>
            Hidden()
                .Matches(Text)
                .Select(match =>
                    KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))
                );

        [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")]
        private static partial Regex Hidden();
    }
}
