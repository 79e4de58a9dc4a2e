using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using Sijil.Api.Portal;

namespace Sijil.Api.SignIn.Development;

/// <summary>The provider is this very host: the browser stays where it is, and the host speaks to itself where the browser reached it.</summary>
internal sealed class EmbeddedSignInEvents(IOptions<PortalOptions> portal) : PageSignInEvents(portal)
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.IssuerAddress = UriHelper.BuildAbsolute(
            context.Request.Scheme,
            context.Request.Host,
            context.Request.PathBase,
            EmbeddedProvider.Authorization(LanguageSegment.Of(context.Request).Name)
        );
        return base.RedirectToIdentityProvider(context);
    }

    public override Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        var reached = context.HttpContext.Connection;
        context.TokenEndpointRequest!.TokenEndpoint = new UriBuilder(
            context.Request.Scheme,
            reached.LocalIpAddress!.ToString(),
            reached.LocalPort,
            EmbeddedProvider.Token
        )
            .Uri
            .AbsoluteUri;
        return Task.CompletedTask;
    }
}
