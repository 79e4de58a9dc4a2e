using System.Collections.Concurrent;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Sijil.Api.SignIn.Development;

/// <summary>Takes a code once. The provider keeps nothing, so without this a code would be good until it expires.</summary>
internal sealed class SpentCodes : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    /// <summary>Names a code; it goes into no token.</summary>
    public const string Claim = "code";

    private readonly ConcurrentDictionary<string, bool> spent = new();

    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        if (context.ClientId != SignInOffer.EmbeddedClient)
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "The client is not known.");
        else if (context.AuthorizationCodePrincipal?.GetClaim(Claim) is not { } code || !spent.TryAdd(code, true))
            context.Reject(OpenIddictConstants.Errors.InvalidGrant, "The code was used before.");
        return default;
    }
}
