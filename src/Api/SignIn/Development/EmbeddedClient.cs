using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http.Extensions;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Sijil.Api.SignIn.Development;

/// <summary>Knows the pages of this very host, at the address at which the browser sees them, and no other client.</summary>
internal sealed class EmbeddedClient : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        var request = context.Transaction.GetHttpRequest()!;
        if (context.ClientId != SignInOffer.EmbeddedClient)
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "The client is not known.");
        else if (
            context.RedirectUri
            != UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, PageProvider.Callback)
        )
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "The redirect_uri is not known.");
        return default;
    }
}
