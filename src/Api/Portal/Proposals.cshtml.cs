using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Portal;

/// <summary>What people of the municipality propose.</summary>
internal sealed class ProposalsPage(PublicRegister register, PublishedRules rules) : PortalPage
{
    private const int Size = 20;

    public override string Title => Text["proposals.title"];

    public override string Section => "proposals";

    /// <summary>The phase that was asked for; null for all.</summary>
    public string? Phase { get; private set; }

    public IReadOnlyList<ShownProposal> Entries { get; private set; } = [];

    /// <summary>Where what is listed can be verified; null where nothing is.</summary>
    private ProofLinks? Proofs { get; set; }

    public bool IsUnderstood { get; private set; } = true;

    public bool IsFirst { get; private set; }

    /// <summary>The query of the next page; null at the end.</summary>
    public string? Next { get; private set; }

    private string? Cursor { get; set; }

    protected override string Question => ProposalsEndpoint.Address(Phase, Cursor);

    /// <summary>To the event after which the proposal stands as it does.</summary>
    public IHtmlContent? ProofOf(ShownProposal shown) =>
        Proofs
            ?.In(shown.Entry.Id)
            .Last<ProposalEvent>(shown.TitleText(shown.Present), fact => fact is not DecisionKeyDestroyed);

    public async Task OnGetAsync(string? phase, string? cursor, CancellationToken cancellation)
    {
        Phase = PublicProposalPhase.All.FirstOrDefault(known => known == phase);
        Cursor = string.IsNullOrEmpty(cursor) ? null : cursor;
        IsFirst = Cursor is null;
        IsUnderstood = Phase is not null || string.IsNullOrEmpty(phase);
        try
        {
            var page = await register.Proposals(Phase, Cursor, Size, cancellation);
            var today = await rules.Today(cancellation);
            Entries = [.. page.Items.Select(entry => new ShownProposal(Text, entry, today))];
            Next = page.Next is null ? null : ProposalsEndpoint.Address(Phase, page.Next);
            AsOf = page.AsOf;
            Proofs = await ProofLinks.Of(Text, register, page.Items.Select(entry => entry.Id), AsOf, cancellation);
        }
        catch (FormatException)
        {
            IsUnderstood = false;
            Cursor = null;
        }

        if (!IsUnderstood)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
