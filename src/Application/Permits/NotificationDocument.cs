using Sijil.Application.Signatures;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>
/// The decision as it is written to the applicant. It is rendered once; whoever changes this changes only documents that are still to come.
/// </summary>
/// <remarks>It has the applicant's name and the reasons as they were written, so it lies in the store of documents and never in the open.</remarks>
public static class NotificationDocument
{
    public static byte[] Render(PublishedDecision decision, NotifiedApplicant applicant) =>
        DocumentPage
            .Of(
                decision.Notified.Number,
                DecisionWords.All.Select(words =>
                    DocumentPage.Section(
                        words.Language,
                        words.Direction,
                        words.Title,
                        Content(words, NotificationWords.In(words.Language), decision, applicant)
                    )
                )
            )
            .Content;

    private static string Content(
        DecisionWords words,
        NotificationWords letter,
        PublishedDecision decision,
        NotifiedApplicant applicant
    ) =>
        $"<p>{DocumentPage.Text(words.Of(decision.Municipality.Name))}</p>\n"
        + DocumentPage.List([
            (letter.To, $"<bdi>{DocumentPage.Text(applicant.Name)}</bdi>"),
            (words.Number, DocumentPage.Identifier(decision.Notified.Number)),
            (words.Type, DocumentPage.Text(words.Of(decision.Type.Name))),
            (words.Decided, DocumentPage.Day(decision.Notified.DecidedOn)),
            (words.Notified, DocumentPage.Day(decision.Notified.NotifiedOn)),
        ])
        + $"<p><strong>{DocumentPage.Text(words.Outcome(decision.Notified.Outcome))}</strong></p>\n"
        + Permit(words, decision.Permit)
        + $"<h3>{DocumentPage.Text(letter.Reasons)}</h3>\n<p dir=\"auto\">{DocumentPage.Text(applicant.Reasons)}</p>\n"
        + Basis(words, decision.Notified)
        + $"<h3>{DocumentPage.Text(letter.Remedies)}</h3>\n<p>{DocumentPage.Text(letter.RemediesExplained)}</p>\n"
        + $"<h3>{DocumentPage.Text(letter.Check)}</h3>\n<p>{DocumentPage.Text(letter.CheckExplained)}</p>\n"
        + $"<p><code dir=\"ltr\">{DocumentPage.Text(NotificationWords.Command)}</code></p>\n";

    private static string Permit(DecisionWords words, PermitIssued? permit) =>
        permit is null
            ? ""
            : DocumentPage.List([
                (words.Permit, DocumentPage.Identifier(permit.Number)),
                (words.Issued, DocumentPage.Day(permit.IssuedOn)),
                (words.ValidUntil, DocumentPage.Day(permit.ValidUntil)),
            ]);

    /// <summary>Nothing for a decision from before acts of law were kept here.</summary>
    private static string Basis(DecisionWords words, DecisionNotified notified) =>
        notified is DecisionNotifiedOnBasis { Basis: var basis }
            ? DocumentPage.Basis(words.Basis, words.InForceOn, words.ActVersion, basis)
            : "";
}
