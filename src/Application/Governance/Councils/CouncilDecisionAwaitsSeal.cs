namespace Sijil.Application.Governance.Councils;

/// <summary>A decision of a council was published; it is to be rendered and sealed. It may be told twice.</summary>
public sealed record CouncilDecisionAwaitsSeal(Guid VoteId);
