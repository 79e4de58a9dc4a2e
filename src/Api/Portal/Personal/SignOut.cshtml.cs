using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.SignIn;

namespace Sijil.Api.Portal.Personal;

/// <summary>Ends the session, also for copies of its cookie. Asked again, it has been done.</summary>
internal sealed class SignOutPage : FormPage
{
    public const string Path = "/sign-out";

    public override string Title => Text[IsOpen ? "sign-out.title" : "sign-out.done"];

    protected override bool NeedsPerson => false;

    protected override bool IsDone => !IsOpen;

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsOpen)
            await HttpContext.SignOutAsync(PageSession.Scheme);
        return SeeOther(To(Path));
    }
}
