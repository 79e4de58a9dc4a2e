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
            !IsForPages(new JsonWebToken(context.TokenEndpointResponse!.IdToken))
            || TokenClaims.Fault(person) is not null
        )
            Fail(context, Account);
        else if (person.FindFirst(TokenClaims.Municipality)!.Value != portal.Value.Municipality)
            Fail(context, AnotherMunicipality);
        else
            context.Principal = PageClaims.Keep(person);
        return Task.CompletedTask;
    }

    /// <remarks>
    /// The framework takes an ID token without a signature where the provider itself handed it over, as the standard allows, and one that
    /// is for others as well. The API takes neither.
    /// </remarks>
    private static bool IsForPages(JsonWebToken token) =>
        token.EncodedSignature.Length > 0
        && TokenRules.Algorithms.Contains(token.Alg)
        && token.Audiences.Count() == 1
        && StrictToken.Accepts(token);

    private static void Fail(TokenValidatedContext context, string reason) =>
        context.Fail(new SignInRefusedException(reason, context.Properties?.RedirectUri));

    /// <summary>Nothing of the way here goes into the cookie.</summary>
    public override Task TicketReceived(TicketReceivedContext context)
    {
        context.Properties!.Items.Clear();
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context) => Refuse(context, context.ReturnUrl, Cancelled);

    /// <remarks>What exactly was wrong is not told: whoever forged it knows, and a person can only begin anew.</remarks>
    public override Task RemoteFailure(RemoteFailureContext context) =>
        (context.Failure as SignInRefusedException ?? context.Failure?.InnerException as SignInRefusedException)
            is { } refused
            ? Refuse(context, refused.From, refused.Reason)
            : Refuse(context, context.Properties?.RedirectUri, Expired);

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
/// <param name="from">Where they would have gone on.</param>
internal sealed class SignInRefusedException(string reason, string? from) : Exception($"Nobody is signed in: {reason}.")
{
    public string Reason { get; } = reason;

    public string? From { get; } = from;
}
