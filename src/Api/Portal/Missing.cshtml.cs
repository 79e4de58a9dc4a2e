namespace Sijil.Api.Portal;

/// <summary>For every address that a browser asks for and nothing answers.</summary>
internal sealed class MissingPage : PortalPage
{
    public override string Title => Text["missing.title"];

    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;
}
