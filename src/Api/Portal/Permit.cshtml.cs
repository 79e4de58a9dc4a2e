using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>One entry of the register: its facts, its story and how its deadline was counted.</summary>
internal sealed class PermitPage(PermitDetailsReader reader, PublicRegister register) : PortalPage
{
    public override string Title => Found is null ? Text["missing.entry"] : Text.Plain("entry.title", Number);

    public override string Section => "register";

    public override IReadOnlyList<(string Path, string Title)> Above => [("/permits", Text["register.title"])];

    public IEnumerable<TimelineStep> Timeline =>
        Entry.Import is { } import
            ? new ImportInWords(Text, Entry, import, Proofs).Steps
            : new TimelineInWords(Text, Entry, Proofs).Steps;

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

    /// <summary>The address under which everything in the log is found; null where none is public.</summary>
    public string? Address =>
        Entry.SiteAddress is { } site
        && new DisclosureSet(Found!.Disclosures.Values).Open(site.Commitment) is { } disclosure
            ? PublishedAddress.In(disclosure)
            : null;

    /// <summary>Where each fact can be verified.</summary>
    public ProofLinks Proofs { get; private set; } = null!;

    public string Number { get; private set; } = "";

    public PermitDetails? Found { get; private set; }

    public PublicPermit Entry => Found!.Entry;

    public ShownEntry Shown => new(Entry, TypeInWords.Of(Text, Entry, Found!.Rules));

    /// <summary>Null for imports, as is how it was counted.</summary>
    public DeadlineInWords? Deadline => Entry.LastDay is { } lastDay ? new(Text, Entry, lastDay, Found!.Today) : null;

    public TermInWords? Term =>
        Entry is { Term: { } term, LastDay: { } lastDay } ? new(Text, Found!, term, lastDay) : null;

    public SealInWords Seal => new(this, Entry.Seal, Proofs, Entry is { Import: null, NotifiedOn: not null });

    public BasisInWords Basis => new(Text, Found!.Basis, ProofOf("basis.title"));

    public async Task OnGetAsync(string number, CancellationToken cancellation)
    {
        Number = number;
        Found = await reader.Find(number, cancellation);
        AsOf = Found?.AsOf;
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Proofs = await ProofLinks.Of(Text, register, Entry.Streams(), AsOf, cancellation);
    }

    /// <summary>Leads to the event that a fact comes from: of a record taken over always to the last that told of it.</summary>
    public IHtmlContent ProofOf(string label) =>
        Entry.Import is not null
            ? Proofs.Last<ImportedRecordEvent>(Text[label])
            : label switch
            {
                "fact.decided" or "fact.notified" or "fact.days" or "reasons.title" or "basis.title" =>
                    Proofs.Last<DecisionNotified>(Text[label]),
                "fact.withdrawn" => Proofs.Last<PublishedApplicationWithdrawn>(Text[label]),
                "fact.due" or "term.title" => Proofs.Last<PermitApplicationEvent>(
                    Text[label],
                    fact => fact is ApplicationDeclaredValid or TermRecalculated
                ),
                "permit.title" => Proofs.Last<PermitIssued>(Text[label]),
                _ => Proofs.Last<ApplicationDeclaredValid>(Text[label]),
            };
}
