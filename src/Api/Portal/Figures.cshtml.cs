using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>The register in figures: a chart, and tables that say the same.</summary>
internal sealed class FiguresPage(RegisterFigures figures, PublishedRules rules) : PortalPage
{
    private readonly Dictionary<string, PermitTypePublished> types = [];

    public override string Title => Text["figures.title"];

    public override string Section => "figures";

    public PermitStatistics Figures { get; private set; } = null!;

    /// <summary>Null as long as nothing was decided.</summary>
    public MonthChart? Chart { get; private set; }

    public IHtmlContent NameOf(string? type) =>
        TypeInWords.Of(Text, type, type is null ? null : types.GetValueOrDefault(type));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Figures = await figures.Current(cancellation);
        AsOf = Figures.AsOf;
        Chart = MonthChart.Of(Figures.Months);
        foreach (var type in Figures.Types)
            if (type.PermitType is { } code && await rules.Type(code, version: null, cancellation) is { } published)
                types[code] = published;
    }
}
