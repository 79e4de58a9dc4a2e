using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Api.SignIn.Development;
using Sijil.Application;

namespace Sijil.Api.Portal.Personal;

/// <summary>In Development without a provider: whoever comes says who they want to be. Elsewhere the page does not exist.</summary>
internal sealed class SignInAsPage : FormPage
{
    public const string Name = "/Personal/SignInAs";
    public const string Field = "person";

    private static readonly string[] OwnFields = [Field, "__RequestVerificationToken", IdempotencyKey.Header];

    public override string Title => Faults is [] ? ShortTitle : Text.Plain("error.page-title", ShortTitle);

    public override string ShortTitle => Text["sign-in-as.title"];

    /// <summary>What the pages ask of the provider; the form carries it on.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Asked { get; private set; } = [];

    public string Action => EmbeddedProvider.Authorization(Text.Language);

    protected override bool NeedsPerson => false;

    protected override string Question => QueryString.Create(Asked!).ToUriComponent();

    protected override Task Load(CancellationToken cancellation)
    {
        var sent = HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form : null;
        Asked =
        [
            .. (sent?.AsEnumerable() ?? Request.Query)
                .Where(field => !OwnFields.Contains(field.Key))
                .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())),
        ];
        return Task.CompletedTask;
    }

    public IActionResult OnPost()
    {
        var chosen = Request.Form[Field] is [{ } account]
            ? DemoPerson.All.FirstOrDefault(person => person.Account == account)
            : null;
        return chosen is null
            ? Refused(StatusCodes.Status400BadRequest, new FormFault(Field, Text["error.person"]))
            : SignIn(Vouch(chosen), OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private ClaimsPrincipal Vouch(DemoPerson person)
    {
        var identity = new ClaimsIdentity(
            person.Claims(),
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme,
            TokenClaims.Subject,
            TokenClaims.Roles
        );
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        identity.AddClaim(new(SpentCodes.Claim, RandomIdentifier.New().ToString()));
        identity.SetScopes(HttpContext.GetOpenIddictServerRequest()!.GetScopes());
        return new(identity);
    }
}
