using Microsoft.AspNetCore.Authentication;
using Sijil.Api.Portal;
using Sijil.Api.Security;

namespace Sijil.Api.SignIn;

/// <summary>Leads a browser to the provider.</summary>
/// <remarks>
/// It is a link and not a form: a form would have to name the provider in <c>form-action</c>, and it changes nothing anybody could be
/// harmed by, because only the browser that began can end what it began.
/// </remarks>
internal static class SignInEndpoint
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<SignInOffer>().IsMade)
            routes
                .MapGet($"/{{{LanguageSegment.Name}:{LanguageSegment.Name}}}/sign-in", Begin)
                .Public()
                .ExcludeFromDescription();
    }

    private static IResult Begin(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var language = LanguageSegment.Of(context.Request).Name;
        var asked = context.Request.Query[ReturnAddress.Name] is [var only] ? only : null;
        return Results.Challenge(
            new AuthenticationProperties { RedirectUri = ReturnAddress.Of(asked) ?? $"/{language}/my-data" },
            [PageProvider.Scheme]
        );
    }
}
