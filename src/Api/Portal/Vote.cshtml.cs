using Sijil.Api.OpenData;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>One vote of a council: how the seats voted, what was decided, and how far it has been carried out.</summary>
internal sealed class VotePage(PublicCouncils councils, PublicRegister register) : PortalPage
{
    public override string Title => Found is null ? Text["missing.vote"] : Found.Title;

    public override string? Section => "proposals";

    public override IReadOnlyList<(string Path, string Title)> Above =>
        Found is null ? [] : [(CouncilPage.PathOf(Found.Vote.Council), Found.Council)];

    public VoteInWords? Found { get; private set; }

    public BasisInWords Basis => new(Text, Found!.Found.Basis, Found.Proof<CouncilDecisionPublished>());

    public SealInWords Seal => new(this, Found!.Vote.Seal, Found.Proofs, Found.Vote.Decision is not null);

    /// <summary>The published texts by what they are.</summary>
    public IEnumerable<(string Label, PublicText Text)> PublishedTexts
    {
        get
        {
            if (Found!.Vote.Voided is { } voided)
                yield return (Text["vote.void.reason"], voided.Reason);
            if (Found.Vote.Decision is { } decision)
                yield return (Text["reasons.title"], decision.Reasons);
            foreach (var milestone in Found.Vote.Plan?.Milestones ?? [])
            {
                yield return (Text.Plain("plan.text.title", milestone.Code), milestone.Title);
                foreach (var delay in milestone.Delays)
                    yield return (Text.Plain("plan.text.delay", milestone.Code), delay.Reason);
            }
        }
    }

    public static string PathOf(Guid vote) => $"/votes/{vote:D}";

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await councils.Vote(id, cancellation) is not { } found)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        AsOf = found.AsOf;
        Found = await VoteInWords.Of(Text, found, register, cancellation);
    }
}
