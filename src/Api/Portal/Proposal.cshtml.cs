using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Portal;

/// <summary>One proposal: what it says, how its threshold follows, who counts, and when it was reached, and what became of it.</summary>
internal sealed class ProposalPage(ProposalDetailsReader reader, PublicCouncils councils, PublicRegister register)
    : PortalPage
{
    public override string Title =>
        Found is null ? Text["proposals.missing"] : Text.Plain("proposal.page-title", Shown.TitleText(Shown.Present));

    public override string ShortTitle => Found is null ? Title : Shown.TitleText(Shown.Present);

    public override string Section => "proposals";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/proposals", Text["proposals.title"])];

    public ProposalDetails? Found { get; private set; }

    /// <summary>What councils made of it.</summary>
    public ProceedingsInWords Proceedings { get; private set; } = null!;

    /// <summary>Where each fact can be verified.</summary>
    public ProofLinks Proofs { get; private set; } = null!;

    public PublicProposal Entry => Found!.Entry;

    public ShownProposal Shown => new(Text, Entry, Found!.Today);

    public BasisInWords Basis => new(Text, Found!.Basis, Proofs.Last<ProposalPublished>(Text["basis.title"]));

    /// <summary>How many residents could support it when it was published, of whom the threshold is a share.</summary>
    public int EligibleResidents =>
        Entry.Counts.Where(count => count.Class == ResidenceClass.Resident).Sum(count => count.Eligible);

    /// <summary>To the event that published it, or to the revision by its number.</summary>
    public IHtmlContent ProofOf(int revision) =>
        Proofs.Earlier<ProposalEvent>(
            Entry.Revision - revision + 1,
            Text.Plain("proof.revision", Text.NumberText(revision)),
            fact => fact is ProposalPublished or ProposalRevised
        );

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
            (Proceedings, Proofs) = (
                await ProceedingsInWords.On(id, councils, register, Text, cancellation),
                await ProofLinks.Of(Text, register, [id], AsOf, cancellation)
            );
    }
}
