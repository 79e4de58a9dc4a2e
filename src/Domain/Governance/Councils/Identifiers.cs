using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

public readonly record struct CouncilId(Guid Value)
{
    /// <summary>A council is known by its code, so that the store itself refuses a second one with it.</summary>
    public static CouncilId Of(string code) => new(NamedIdentifier.Of($"governance.council\n{code}"));
}

public readonly record struct VoteId(Guid Value)
{
    /// <summary>A proposal is voted on again only under the next number: two secretaries cannot prepare the same vote twice.</summary>
    public static VoteId Of(ProposalId proposal, int number) =>
        new(NamedIdentifier.Of($"governance.vote\n{proposal.Value:D}\n{number}"));
}

public readonly record struct CouncilDecisionId(Guid Value)
{
    /// <summary>A vote carries one decision at most.</summary>
    public static CouncilDecisionId Of(VoteId vote) =>
        new(NamedIdentifier.Of($"governance.council-decision\n{vote.Value:D}"));
}

public readonly record struct ImplementationPlanId(Guid Value)
{
    /// <summary>A decision is carried out by one plan.</summary>
    public static ImplementationPlanId Of(CouncilDecisionId decision) =>
        new(NamedIdentifier.Of($"governance.implementation-plan\n{decision.Value:D}"));
}

/// <summary>Whose key seals what a council has decided and not yet published.</summary>
public static class CouncilSubject
{
    /// <summary>
    /// The reasons of a council are nobody's personal data, but they are not public before the decision is. The vault seals by
    /// subject, so the council itself is one: no person's erasure takes its reasons away, and no opening of them is shown to a person.
    /// </summary>
    public static SubjectId Of(CouncilId council) =>
        new(NamedIdentifier.Of($"governance.council-subject\n{council.Value:D}"));
}
