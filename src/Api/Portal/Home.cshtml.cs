using Sijil.Api.OpenData;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>Says what this is and leads on.</summary>
internal sealed class HomePage(
    PublicRegister register,
    RegisterFigures figures,
    RegisterCheckpoint checkpoints,
    PublishedRules rules
) : PortalPage
{
    private const int Newest = 5;

    public override string Title => Text["home.title"];

    public override string Section => "home";

    public PermitFigures Figures { get; private set; } = null!;

    /// <summary>Null as long as none covers what was counted.</summary>
    public CoveringCheckpoint? Checkpoint { get; private set; }

    public ShownEntries Entries { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var newest = await register.List(new RegisterSearch(), cursor: null, Newest, cancellation);
        var counted = await figures.Current(cancellation);
        Entries = await ShownEntries.Of(newest.Items, rules, Text, cancellation);
        Figures = counted.Total;
        AsOf = counted.AsOf;
        Checkpoint = await checkpoints.Covering(counted.AsOf, cancellation);
    }
}
