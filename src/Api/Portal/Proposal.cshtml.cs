using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Domain.Governance.Residents;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Portal;

/// <summary>One proposal: what it says, how its threshold follows, who counts, and when it was reached, and what became of it.</summary>
internal sealed class ProposalPage(ProposalDetailsReader reader, PublicCouncils councils) : PortalPage
{
    public override string Title =>
        Found is null ? Text["proposals.missing"] : Text.Plain("proposal.page-title", Shown.TitleText(Shown.Present));

    public override string ShortTitle => Found is null ? Title : Shown.TitleText(Shown.Present);

    public override string Section => "proposals";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/proposals", Text["proposals.title"])];

    public ProposalDetails? Found { get; private set; }

    /// <summary>What councils made of it.</summary>
    public ProceedingsInWords Proceedings { get; private set; } = null!;

    public PublicProposal Entry => Found!.Entry;

    public ShownProposal Shown => new(Text, Entry, Found!.Today);

    public BasisInWords Basis => new(Text, Found!.Basis);

    /// <summary>How many residents could support it when it was published, of whom the threshold is a share.</summary>
    public int EligibleResidents =>
        Entry.Counts.Where(count => count.Class == ResidenceClass.Resident).Sum(count => count.Eligible);

    /// <summary>The names of the areas that are counted together.</summary>
    public string AreaNames(PublicCount count) =>
        string.Join(
            Text["proposal.areas.joint"],
            count.Areas.Select(code => Found!.Areas.GetValueOrDefault(code) is { } area ? Text.Of(area.Name) : code)
        );

    public IHtmlContent ClassName(ResidenceClass @class) => Text.Label("residence", CodeOf.Value(@class));

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Found = await reader.Find(id, cancellation);
        AsOf = Found?.AsOf;
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Proceedings = await ProceedingsInWords.On(id, councils, Text, cancellation);
    }
}
