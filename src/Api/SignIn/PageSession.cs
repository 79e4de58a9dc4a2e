using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Sijil.Api.SignIn;

/// <summary>
/// What a browser holds of a person who signed in on the pages: one encrypted cookie, gone with the browser and void after an hour,
/// however much it was used.
/// </summary>
internal sealed class PageSession(SignInOffer offer, EndedSessions ended)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = "pages";

    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public void Configure(CookieAuthenticationOptions options) => Configure(Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        offer.Check();
        options.Cookie = new HardenedCookie("session");
        options.ExpireTimeSpan = Longest;
        options.SlidingExpiration = false;
        options.Events = new CookieAuthenticationEvents { OnValidatePrincipal = RefuseIfEnded, OnSigningOut = End };
    }

    private async Task RefuseIfEnded(CookieValidatePrincipalContext context)
    {
        if (
            SignedInPerson.Of(context.Principal!) is not { } person
            || await ended.Contain(person.Municipality, person.Session, context.HttpContext.RequestAborted)
        )
            context.RejectPrincipal();
    }

    /// <summary>A copy of the cookie, wherever it may lie, opens nothing from here on.</summary>
    private async Task End(CookieSigningOutContext context)
    {
        if (SignedInPerson.Of(context.HttpContext.User) is { } person)
            await ended.Add(person.Municipality, person.Session, Longest, context.HttpContext.RequestAborted);
    }
}
