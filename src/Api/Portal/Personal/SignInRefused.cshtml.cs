using Sijil.Api.SignIn;

namespace Sijil.Api.Portal.Personal;

/// <summary>Tells somebody who came back from the provider why they are not signed in.</summary>
internal sealed class SignInRefusedPage : SignedInPage
{
    public override string Title => Text["sign-in.refused"];

    public string Reason { get; private set; } = "";

    protected override bool NeedsPerson => false;

    protected override string Question => $"?reason={Reason}";

    public void OnGet(string? reason)
    {
        Reason = PageSignInEvents.Refusals.FirstOrDefault(known => known == reason) ?? PageSignInEvents.Refusals[0];
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
