using Microsoft.AspNetCore.Html;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Portal;

/// <summary>A proposal as a page speaks of it, on a day.</summary>
internal sealed record ShownProposal(PageText Text, PublicProposal Entry, DateOnly Today)
{
    private const string Reached = "reached";

    public static string Path(Guid id) => $"/proposals/{id}";

    public PublicRevision Present => Entry.Revisions[^1];

    /// <summary>The phase, unless the threshold has been reached, which is what matters then.</summary>
    public string Standing => Entry.Crossing is null ? Entry.Phase : Reached;

    /// <summary>Which of the tones of the other badges it has.</summary>
    public string Tone =>
        Standing switch
        {
            Reached => "grant",
            PublicProposalPhase.Open => "under-assessment",
            _ => "withdrawn",
        };

    public IHtmlContent Label => Text.Label("proposal.standing", Standing);

    public IHtmlContent Supports =>
        Text.Html("proposal.supports", Text.Amount(Entry.Residents()), Text.Amount(Entry.Threshold));

    public bool IsOpen => Entry.Phase == PublicProposalPhase.Open && Today <= Entry.LastDay;

    /// <summary>What is left of its days; null where none is.</summary>
    public IHtmlContent? DaysLeft =>
        !IsOpen ? null
        : Entry.LastDay == Today ? Text.Html("proposal.last-day")
        : Text.Html("proposal.days-left", Text.Count("unit.calendar-days", Entry.LastDay.DayNumber - Today.DayNumber));

    /// <summary>A published text, or that it was withdrawn.</summary>
    public IHtmlContent Words(Projections.Permits.PublicText published) =>
        published.Text is { } words
            ? WrittenText.Words(Text, words)
            : new HtmlContentBuilder().AppendFormat("<i>{0}</i>", Text["text.withdrawn"]);

    public string TitleText(PublicRevision revision) => revision.Title.Text ?? Text["text.withdrawn"];
}
