namespace Sijil.Api.SignIn;

/// <summary>
/// A cookie that no script reads, that only travels over TLS or the loopback, that no other host or path can set, and that other
/// sites cannot send along with a form.
/// </summary>
/// <remarks>
/// <c>Secure</c> is written here and not left to the policy of the framework: that would have the antiforgery refuse plain HTTP on the
/// loopback, which browsers trust with such cookies.
/// </remarks>
internal sealed class HardenedCookie : CookieBuilder
{
    /// <summary>A browser refuses a cookie of this name unless it is <c>Secure</c>, for the whole site, and for this host alone.</summary>
    public const string Prefix = "__Host-sijil-";

    public HardenedCookie(string name)
    {
        Name = Prefix + name;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var cookie = base.Build(context, expiresFrom);
        cookie.Secure = true;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.Domain = null;
        return cookie;
    }
}
