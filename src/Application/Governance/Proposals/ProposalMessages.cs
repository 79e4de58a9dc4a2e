namespace Sijil.Application.Governance.Proposals;

/// <summary>The last day of a proposal has passed. It may be told twice, and too late.</summary>
public sealed record CollectionHasEnded(Guid ProposalId);

/// <summary>No objection can rest on who took part in a proposal. It may be told twice, and too late.</summary>
public sealed record ObjectionsHaveEnded(Guid ProposalId);
