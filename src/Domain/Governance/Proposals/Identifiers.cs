namespace Sijil.Domain.Governance.Proposals;

public readonly record struct ParticipationRulesId(Guid Value)
{
    /// <summary>Rules are known by their code, so that the store itself refuses a second stream for it.</summary>
    public static ParticipationRulesId Of(string code) =>
        new(NamedIdentifier.Of($"governance.participation-rules\n{code}"));
}

public readonly record struct ProposalId(Guid Value);

/// <summary>Who somebody is in one proposal, and nowhere else: it leads to no person and to no other proposal.</summary>
public readonly record struct Participant(Guid Pseudonym);

public readonly record struct SupportId(Guid Value)
{
    /// <summary>A person has one stream in one proposal, so that the store itself refuses a second act.</summary>
    public static SupportId Of(ProposalId proposal, Participant participant) =>
        new(NamedIdentifier.Of($"governance.support\n{proposal.Value}\n{participant.Pseudonym}"));
}
