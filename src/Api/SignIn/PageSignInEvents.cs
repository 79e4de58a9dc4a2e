using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Api.Security;
using TokenValidatedContext = Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext;

namespace Sijil.Api.SignIn;

/// <summary>What the pages add to the code flow: the reader's language, what is refused of a person, and where a refusal leads.</summary>
internal class PageSignInEvents(IOptions<PortalOptions> portal) : OpenIdConnectEvents
{
    private const string AnotherMunicipality = "municipality";
    private const string Account = "account";
    private const string Cancelled = "cancelled";
    private const string Expired = "expired";

    /// <summary>Why nobody was signed in, as it stands in the address of the page that tells it.</summary>
    public static readonly IReadOnlyList<string> Refusals = [Expired, Cancelled, Account, AnotherMunicipality];

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.UiLocales = LanguageSegment.Of(context.Request).Name;
        return Task.CompletedTask;
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var person = context.Principal!;
        if (
            !StrictToken.Accepts(new JsonWebToken(context.TokenEndpointResponse!.IdToken))
            || TokenClaims.Fault(person) is not null
        )
            context.Fail(new SignInRefusedException(Account));
        else if (person.FindFirst(TokenClaims.Municipality)!.Value != portal.Value.Municipality)
            context.Fail(new SignInRefusedException(AnotherMunicipality));
        else
            context.Principal = PageClaims.Keep(person);
        return Task.CompletedTask;
    }

    /// <summary>Nothing of the way here goes into the cookie.</summary>
    public override Task TicketReceived(TicketReceivedContext context)
    {
        context.Properties!.Items.Clear();
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context) => Refuse(context, context.ReturnUrl, Cancelled);

    /// <remarks>What exactly was wrong is not told: whoever forged it knows, and a person can only begin anew.</remarks>
    public override Task RemoteFailure(RemoteFailureContext context) =>
        Refuse(
            context,
            context.Properties?.RedirectUri,
            context.Failure switch
            {
                SignInRefusedException refused => refused.Reason,
                { InnerException: SignInRefusedException refused } => refused.Reason,
                _ => Expired,
            }
        );

    private static Task Refuse<TOptions>(HandleRequestContext<TOptions> context, string? from, string reason)
        where TOptions : AuthenticationSchemeOptions
    {
        var language = ReturnAddress.LanguageOf(from) ?? ReaderLanguage.Of(context.Request).Name;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect($"/{language}/sign-in/refused?reason={reason}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

/// <summary>The provider vouches for somebody who cannot be signed in here.</summary>
internal sealed class SignInRefusedException(string reason) : Exception($"Nobody is signed in: {reason}.")
{
    public string Reason { get; } = reason;
}
