using Sijil.Application.Signatures;

namespace Sijil.Application.Governance.Councils;

/// <summary>
/// The public document of a council's decision. It is rendered once; whoever changes this changes only documents that are still to come.
/// </summary>
/// <remarks>
/// Seats vote in it, not persons: who holds them is published beside the log and may have to be withdrawn one day, as are the reasons.
/// Of those the commitment is in it.
/// </remarks>
public static class CouncilDecisionDocument
{
    public static PublicDocument Render(PublishedCouncilDecision decision) =>
        DocumentPage.Of(
            decision.Published.Number,
            CouncilDecisionWords.All.Select(words =>
                DocumentPage.Section(words.Language, words.Direction, words.Title, Content(words, decision))
            )
        );

    private static string Content(CouncilDecisionWords words, PublishedCouncilDecision decision) =>
        $"<p>{DocumentPage.Text(words.Of(decision.Municipality.Name))}</p>\n"
        + $"<p>{DocumentPage.Text(words.Of(decision.Council.Name))}</p>\n"
        + $"<p><strong>{DocumentPage.Text(words.Outcome(decision.Published.Outcome))}</strong></p>\n"
        + DocumentPage.List(Facts(words, decision))
        + $"<h3>{DocumentPage.Text(words.Vote)}</h3>\n"
        + DocumentPage.List(Count(words, decision))
        + DocumentPage.Basis(words.Basis, words.InForceOn, words.ActVersion, decision.Published.Basis)
        + $"<h3>{DocumentPage.Text(words.Texts)}</h3>\n<p>{DocumentPage.Text(words.TextsExplained)}</p>\n"
        + DocumentPage.List([(words.Reasons, DocumentPage.Code(decision.Published.Reasons.Commitment))]);

    private static IEnumerable<(string Label, string Shown)> Facts(
        CouncilDecisionWords words,
        PublishedCouncilDecision decision
    ) =>
        [
            (words.Number, DocumentPage.Identifier(decision.Published.Number)),
            (words.Proposal, DocumentPage.Code(decision.Vote.ProposalId.Value.ToString())),
            (words.Revision, DocumentPage.Number(decision.Vote.Revision)),
            (words.ProposalPublished, DocumentPage.Day(decision.Vote.ProposalPublishedOn)),
            (words.Decided, DocumentPage.Day(decision.Published.DecidedOn)),
            (words.Published, DocumentPage.Day(decision.Published.PublishedOn)),
        ];

    private static IEnumerable<(string Label, string Shown)> Count(
        CouncilDecisionWords words,
        PublishedCouncilDecision decision
    )
    {
        var result = decision.Declared.Result;
        yield return (words.Declared, DocumentPage.Day(decision.Declared.DeclaredOn));
        yield return (words.Yes, DocumentPage.Number(result.Tally.Yes));
        yield return (words.No, DocumentPage.Number(result.Tally.No));
        yield return (words.Abstain, DocumentPage.Number(result.Tally.Abstain));
        yield return (words.Eligible, DocumentPage.Number(result.Eligible));
        yield return (words.QuorumNeeded, DocumentPage.Number(result.QuorumNeeded));
        yield return (words.Majority, DocumentPage.Text(words.Of(result.Majority)));
        if (words.Of(result.TieBreak) is { } tie)
            yield return (words.Tie, DocumentPage.Text(tie));
        yield return (words.Counted, DocumentPage.Identifier($"{result.Algorithm} {result.AlgorithmVersion}"));
        foreach (var choice in result.Choices)
            yield return ($"{words.Seat} {choice.Seat}", DocumentPage.Text(words.Of(choice.Choice)));
    }
}
