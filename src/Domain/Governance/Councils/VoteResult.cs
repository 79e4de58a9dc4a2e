namespace Sijil.Domain.Governance.Councils;

/// <summary>What a vote came to, and everything that anyone needs to count it again.</summary>
/// <param name="Choices">Of every seat that voted, in the council's order.</param>
/// <param name="Eligible">How many seats could vote: held on the day of opening, and not recused.</param>
/// <param name="Algorithm">By which procedure it was counted. A later procedure has another name or version.</param>
public sealed record VoteResult(
    IReadOnlyList<SeatChoice> Choices,
    Tally Tally,
    int Eligible,
    int QuorumNeeded,
    bool QuorumMet,
    Majority Majority,
    TieBreak TieBreak,
    VoteOutcome Outcome,
    string Algorithm,
    int AlgorithmVersion
);

public enum VoteOutcome
{
    Adopted,
    Rejected,

    /// <summary>Too few voted, so nothing was decided.</summary>
    QuorumMissed,
}

/// <summary>How a tie was decided.</summary>
public enum TieBreak
{
    NoTie,

    /// <summary>The rule says that a tie fails.</summary>
    FailedByRule,

    PresidingSeatSaidYes,
    PresidingSeatSaidNo,

    /// <summary>The presiding seat abstained, was recused or vacant, or did not vote; so the tie fails.</summary>
    PresidingSeatSilent,
}
