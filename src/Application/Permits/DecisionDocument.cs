using Sijil.Application.Signatures;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>The public document of a decision on a permit. It is rendered once; whoever changes this changes only documents that are still to come.</summary>
/// <remarks>
/// Texts that applicants or officers wrote are not in it, because they may have to be withdrawn one day. Their commitments are.
/// </remarks>
public static class DecisionDocument
{
    public static PublicDocument Render(PublishedDecision decision) =>
        DocumentPage.Of(
            decision.Notified.Number,
            DecisionWords.All.Select(words =>
                DocumentPage.Section(words.Language, words.Direction, words.Title, Content(words, decision))
            )
        );

    private static string Content(DecisionWords words, PublishedDecision decision) =>
        $"<p>{DocumentPage.Text(words.Of(decision.Municipality.Name))}</p>\n"
        + $"<p><strong>{DocumentPage.Text(words.Outcome(decision.Notified.Outcome))}</strong></p>\n"
        + DocumentPage.List(Facts(words, decision))
        + Basis(words, decision.Notified)
        + $"<h3>{DocumentPage.Text(words.Texts)}</h3>\n<p>{DocumentPage.Text(words.TextsExplained)}</p>\n"
        + DocumentPage.List(Commitments(words, decision));

    private static IEnumerable<(string Label, string Shown)> Facts(DecisionWords words, PublishedDecision decision)
    {
        var (application, notified) = (decision.Application, decision.Notified);
        yield return (words.Type, DocumentPage.Text(words.Of(decision.Type.Name)));
        yield return (words.Number, DocumentPage.Identifier(notified.Number));
        yield return (words.Received, DocumentPage.Day(application.ReceivedOn));
        yield return (words.Valid, DocumentPage.Day(application.ValidFrom));
        yield return (words.Decided, DocumentPage.Day(notified.DecidedOn));
        yield return (words.Notified, DocumentPage.Day(notified.NotifiedOn));
        if (decision.Permit is not { } permit)
            yield break;

        yield return (words.Permit, DocumentPage.Identifier(permit.Number));
        yield return (words.Issued, DocumentPage.Day(permit.IssuedOn));
        yield return (words.ValidUntil, DocumentPage.Day(permit.ValidUntil));
    }

    /// <summary>Nothing for a decision from before acts of law were kept here.</summary>
    private static string Basis(DecisionWords words, DecisionNotified notified) =>
        notified is DecisionNotifiedOnBasis { Basis: var basis }
            ? DocumentPage.Basis(words.Basis, words.InForceOn, words.ActVersion, basis)
            : "";

    private static IEnumerable<(string Label, string Shown)> Commitments(
        DecisionWords words,
        PublishedDecision decision
    ) =>
        [
            (words.Site, DocumentPage.Code(decision.Application.SiteAddress.Commitment)),
            (words.Description, DocumentPage.Code(decision.Application.Description.Commitment)),
            (words.Reasons, DocumentPage.Code(decision.Notified.Reasons.Commitment)),
        ];
}
