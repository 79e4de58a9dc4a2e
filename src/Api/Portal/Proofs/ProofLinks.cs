using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Application.Ledger;
using Sijil.Projections.Ledger;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal.Proofs;

/// <summary>Leads from each fact on a page to the page that verifies the event it comes from.</summary>
internal sealed class ProofLinks(PageText text, ToldFacts told)
{
    /// <param name="streams">Those that the page tells of.</param>
    /// <param name="asOf">The last event that the page has in it; null where it has all.</param>
    public static async Task<ProofLinks> Of(
        PageText text,
        PublicRegister register,
        IEnumerable<Guid> streams,
        long? asOf,
        CancellationToken cancellation
    )
    {
        await using var session = register.Read();
        return new(text, await ToldFacts.Of(session, streams, asOf, cancellation));
    }

    /// <summary>Of what a list tells of one of the streams.</summary>
    public ProofLinks In(Guid stream) => new(text, told.In(stream));

    /// <summary>To the event that told last what such facts tell; nothing where none did.</summary>
    /// <param name="fact">What is verified, for those who do not see beside which fact the link stands.</param>
    public IHtmlContent Last<TFact>(string fact, Func<TFact, bool>? which = null)
        where TFact : class => Earlier(1, fact, which);

    /// <summary>The same for an earlier one: 1 for the last, 2 for the one before it.</summary>
    public IHtmlContent Earlier<TFact>(int fromLast, string fact, Func<TFact, bool>? which = null)
        where TFact : class =>
        To(told.All(which) is var events && fromLast <= events.Count ? events[^fromLast] : null, fact);

    /// <summary>To the event of a step in the story of an application: the last steps are the last events.</summary>
    public IHtmlContent OfStep(PublicPermit entry, int place) =>
        Earlier<object>(
            entry.Timeline.Count - place,
            new LogLabels(text.Culture).Kind(entry.Timeline[place].Kind),
            PublicPermit.IsStep
        );

    public IHtmlContent To(Guid? eventId, string fact) =>
        eventId is { } id
            ? new HtmlContentBuilder().AppendFormat(
                " <a class=\"proof\" href=\"/{0}{1}\">{2}<span class=\"unseen\"> – {3}</span></a>",
                text.Language,
                EventPage.PathOf(id),
                text["proof.link"],
                fact
            )
            : HtmlString.Empty;
}
