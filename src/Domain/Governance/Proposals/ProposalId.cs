namespace Sijil.Domain.Governance.Proposals;

public readonly record struct ProposalId(Guid Value);
