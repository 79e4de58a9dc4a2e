using Sijil.Api.OpenData;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>Says what this is and leads on.</summary>
internal sealed class HomePage(PublicRegister register, RegisterFigures figures, PublishedRules rules) : PortalPage
{
    private const int Newest = 5;

    public override string Title => Text["home.title"];

    public override string Section => "home";

    public PermitFigures Figures { get; private set; } = null!;

    public ShownEntries Entries { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var newest = await register.List(new RegisterSearch(), cursor: null, Newest, cancellation);
        var counted = await figures.Current(cancellation);
        Entries = await ShownEntries.Of(newest.Items, newest.AsOf, register, rules, Text, cancellation);
        Figures = counted.Total;
        AsOf = counted.AsOf;
    }
}
