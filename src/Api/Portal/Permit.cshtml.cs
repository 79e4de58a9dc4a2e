using Sijil.Api.OpenData;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>One entry of the register: its facts, its story and how its deadline was counted.</summary>
internal sealed class PermitPage(PermitDetailsReader reader) : PortalPage
{
    public override string Title => Found is null ? Text["missing.entry"] : Text.Plain("entry.title", Number);

    public override string Section => "register";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/permits", Text["register.title"])];

    public IEnumerable<TimelineStep> Timeline =>
        Entry.Import is { } import
            ? new ImportInWords(Text, Entry, import).Steps
            : new TimelineInWords(Text, Entry).Steps;

    /// <summary>The commitments of the published texts by what they are.</summary>
    public IEnumerable<(string Label, string Commitment)> PublishedTexts =>
        from published in new[]
        {
            ("fact.site", Entry.SiteAddress?.Commitment),
            ("fact.description", Entry.Description?.Commitment),
            ("reasons.title", Entry.Reasons?.Commitment),
            ("import.given", Entry.Import?.AsGiven?.Commitment),
        }
        where published.Item2 is not null
        select (published.Item1, published.Item2);

    public string Number { get; private set; } = "";

    public PermitDetails? Found { get; private set; }

    public PublicPermit Entry => Found!.Entry;

    public ShownEntry Shown => new(Entry, TypeInWords.Of(Text, Entry, Found!.Rules));

    /// <summary>Null for imports, as is how it was counted.</summary>
    public DeadlineInWords? Deadline => Entry.LastDay is { } lastDay ? new(Text, Entry, lastDay, Found!.Today) : null;

    public TermInWords? Term =>
        Entry is { Term: { } term, LastDay: { } lastDay } ? new(Text, Found!, term, lastDay) : null;

    public SealInWords Seal => new(this, Entry.Seal, Entry is { Import: null, NotifiedOn: not null });

    public BasisInWords Basis => new(Text, Found!.Basis);

    public async Task OnGetAsync(string number, CancellationToken cancellation)
    {
        Number = number;
        Found = await reader.Find(number, cancellation);
        AsOf = Found?.AsOf;
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
