namespace Sijil.Domain.Governance.Proposals;

/// <summary>Where a proposal stands. Whether it has reached its threshold is another question.</summary>
public enum ProposalPhase
{
    Unknown,
    Draft,
    Open,
    Closed,
    Withdrawn,
}
