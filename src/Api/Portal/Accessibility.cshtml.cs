using Microsoft.Extensions.Options;

namespace Sijil.Api.Portal;

/// <summary>Who can use this site, how that was tested, and where it falls short.</summary>
internal sealed class AccessibilityPage(IOptions<PortalOptions> options) : PortalPage
{
    /// <summary>The day on which what the statement says was last looked at. Whoever changes its texts changes it.</summary>
    public static readonly DateOnly WrittenOn = new(2026, 11, 22);

    public override string Title => Text["accessibility.title"];

    public string? Contact => options.Value.Contact;
}
