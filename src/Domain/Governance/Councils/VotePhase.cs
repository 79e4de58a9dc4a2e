using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

public enum VotePhase
{
    Unknown,
    Prepared,
    Open,
    Closed,
    Void,
}

public enum InterestState
{
    Undecided,
    Recused,
    Dismissed,
}

/// <summary>An interest that was declared, and what was found.</summary>
/// <param name="GroundsCommitment">Of the sealed grounds: whoever rules on it may open them.</param>
public sealed record Interest(string Seat, SubjectId Member, InterestState State, string GroundsCommitment);
