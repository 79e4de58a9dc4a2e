namespace Sijil.Application.Governance.Proposals;

/// <summary>The processing activities of this context, which every municipality begins with.</summary>
public static class GovernanceActivities
{
    public const string Proposals = "governance.proposals";
}
