using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>An entry of the register with what a list needs to show it.</summary>
internal sealed record ShownEntry(PublicPermit Entry, IHtmlContent TypeName)
{
    /// <summary>How the entry stands in one word: a decided one by its outcome.</summary>
    public string Standing => Entry.Outcome ?? Entry.State;

    public IHtmlContent Label(PageText text) =>
        Entry switch
        {
            { Outcome: { } outcome } => text.Label("outcome", outcome),
            { State: PublicPermitState.Unknown, Import.StatusAsGiven: { } given } => WrittenText.Words(text, given),
            _ => text.Label("state", Entry.State),
        };

    /// <summary>What a list has room for: where it comes from, since when it is here, how it stands.</summary>
    public IEnumerable<IHtmlContent> Remarks(PageText text) =>
        new[]
        {
            Entry.Import is null ? null : text.Html("entry.import"),
            Since(text),
            Stands(text),
        }.OfType<IHtmlContent>();

    private IHtmlContent? Since(PageText text) =>
        Entry switch
        {
            { ValidFrom: { } valid } => text.Html("entry.valid", text.Day(valid)),
            { ReceivedOn: { } received } => text.Html("entry.received", text.Day(received)),
            _ => null,
        };

    private IHtmlContent? Stands(PageText text) =>
        Entry switch
        {
            { State: PublicPermitState.UnderAssessment, LastDay: { } due } => text.Html("entry.due", text.Day(due)),
            { DecidedOn: { } decided, DaysToDecision: { } days } => text.Html(
                "entry.decided",
                text.Day(decided),
                text.Count("count.after-days", days)
            ),
            { DecidedOn: { } decided } => text.Html("entry.decided-on", text.Day(decided)),
            { WithdrawnOn: { } withdrawn } => text.Html("entry.withdrawn", text.Day(withdrawn)),
            { Import.CompletedOn: { } completed } => text.Html("entry.completed", text.Day(completed)),
            { Import.IssuedOn: { } issued } => text.Html("entry.issued", text.Day(issued)),
            _ => null,
        };

    /// <summary>Numbers of other registers may hold slashes, which part an address like those of our own do.</summary>
    public static string Path(string number) =>
        "/permits/" + string.Join('/', number.Split('/').Select(Uri.EscapeDataString));

    public static async Task<ShownEntry> Of(
        PublicPermit entry,
        PublishedRules rules,
        PageText text,
        CancellationToken cancellation
    ) => new(entry, TypeInWords.Of(text, entry, await rules.TypeOf(entry, cancellation)));
}

/// <summary>Entries to be listed.</summary>
internal sealed record ShownEntries(PageText Text, IReadOnlyList<ShownEntry> Entries, ProofLinks Proofs)
{
    /// <summary>To the event after which the entry stands as it does.</summary>
    public IHtmlContent ProofOf(PublicPermit entry) =>
        Proofs.In(entry.Id).Last<object>(entry.Number, PublicPermit.IsStep);

    /// <param name="asOf">The last event that the entries have in them; null where they have all.</param>
    public static async Task<ShownEntries> Of(
        IReadOnlyList<PublicPermit> entries,
        long? asOf,
        PublicRegister register,
        PublishedRules rules,
        PageText text,
        CancellationToken cancellation
    )
    {
        var shown = new List<ShownEntry>();
        foreach (var entry in entries)
            shown.Add(await ShownEntry.Of(entry, rules, text, cancellation));
        var proofs = await ProofLinks.Of(text, register, entries.Select(entry => entry.Id), asOf, cancellation);
        return new(text, shown, proofs);
    }
}
