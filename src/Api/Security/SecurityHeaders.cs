namespace Sijil.Api.Security;

/// <summary>Headers that keep browsers from being used against their users. They stand on every answer, errors included.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The reader of the API document writes its own styles and scripts into the page.</summary>
    private const string ReaderPolicy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self' 'unsafe-inline'; "
        + "font-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication application)
    {
        var strict = !application.Environment.IsDevelopment();
        application.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Write(context, strict);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
    }

    private static void Write(HttpContext context, bool strict)
    {
        var path = context.Request.Path;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = path.StartsWithSegments("/scalar") ? ReaderPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Features;
        if (strict)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (
            (path.StartsWithSegments("/api") && !path.StartsWithSegments("/api/public"))
            || path.StartsWithSegments("/access")
        )
            headers.CacheControl = "no-store";
    }
}
