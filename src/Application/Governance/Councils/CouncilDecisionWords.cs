using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

/// <summary>What the document of a council's decision says in one language. A change shows in later documents only.</summary>
internal sealed partial record CouncilDecisionWords(string Language, string Direction)
{
    public required string Title { get; init; }

    public required string Adopted { get; init; }

    public required string Rejected { get; init; }

    public required string Number { get; init; }

    public required string Proposal { get; init; }

    public required string Revision { get; init; }

    public required string ProposalPublished { get; init; }

    public required string Decided { get; init; }

    public required string Published { get; init; }

    public required string Vote { get; init; }

    public required string Declared { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Abstain { get; init; }

    public required string Eligible { get; init; }

    public required string QuorumNeeded { get; init; }

    public required string Majority { get; init; }

    public required string Simple { get; init; }

    public required string Absolute { get; init; }

    public required string TwoThirds { get; init; }

    public required string Tie { get; init; }

    public required string TieFailed { get; init; }

    public required string TieYes { get; init; }

    public required string TieNo { get; init; }

    public required string TieSilent { get; init; }

    public required string Counted { get; init; }

    public required string Seat { get; init; }

    public required string Basis { get; init; }

    public required string InForceOn { get; init; }

    public required string ActVersion { get; init; }

    public required string Texts { get; init; }

    public required string TextsExplained { get; init; }

    public required string Reasons { get; init; }

    public static IReadOnlyList<CouncilDecisionWords> All { get; } = [Arabic, French, English];

    /// <remarks>A quorum that was missed carries no decision.</remarks>
    public string Outcome(VoteOutcome outcome) =>
        outcome switch
        {
            VoteOutcome.Adopted => Adopted,
            VoteOutcome.Rejected => Rejected,
            _ => throw new InvalidOperationException($"No decision rests on {outcome}."),
        };

    public string Of(Choice choice) =>
        choice switch
        {
            Choice.Yes => Yes,
            Choice.No => No,
            Choice.Abstain => Abstain,
            _ => throw new InvalidOperationException($"Unknown choice {choice}."),
        };

    public string Of(Majority majority) =>
        majority switch
        {
            Domain.Governance.Councils.Majority.Simple => Simple,
            Domain.Governance.Councils.Majority.Absolute => Absolute,
            Domain.Governance.Councils.Majority.TwoThirds => TwoThirds,
            _ => throw new InvalidOperationException($"Unknown majority {majority}."),
        };

    /// <summary>Null where there was no tie.</summary>
    public string? Of(TieBreak tie) =>
        tie switch
        {
            TieBreak.NoTie => null,
            TieBreak.FailedByRule => TieFailed,
            TieBreak.PresidingSeatSaidYes => TieYes,
            TieBreak.PresidingSeatSaidNo => TieNo,
            TieBreak.PresidingSeatSilent => TieSilent,
            _ => throw new InvalidOperationException($"Unknown way to break a tie, {tie}."),
        };

    public string Of(Wording wording) =>
        Language switch
        {
            "ar" => wording.Arabic,
            "fr" => wording.French,
            _ => wording.English,
        };
}
