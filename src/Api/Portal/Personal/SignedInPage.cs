using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sijil.Api.SignIn;

namespace Sijil.Api.Portal.Personal;

/// <summary>A page about whoever looks at it. Without a signed-in person its handlers do not run: it offers to sign in.</summary>
/// <remarks>Nothing of it stays anywhere: not in caches on the way, and not in the browser for whoever presses the back button.</remarks>
internal abstract class SignedInPage : PortalPage
{
    private const string NotKept = "no-cache, no-store";

    private SignedInPerson? person;

    public override string Section => "mine";

    public bool IsOpen => person is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public SignedInPerson Person => person ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The way to the provider and back to this page.</summary>
    public string WayIn =>
        To("/sign-in")
        + QueryString.Create(ReturnAddress.Name, ReturnAddress.Of(In(Text.Language)) ?? To(MyDataPage.Path));

    /// <summary>False for the pages that lead in and out.</summary>
    protected virtual bool NeedsPerson => true;

    protected override async Task Handle(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = NotKept;
        person = SignedInPerson.Of(User);
        if (NeedsPerson && !IsOpen)
            context.Result = Offer();
        else
            await Admit(context, next);
    }

    protected virtual Task Admit(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    private PageResult Offer()
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
