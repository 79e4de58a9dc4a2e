namespace Sijil.Domain.Governance.Proposals;

/// <summary>The names of the sealed fields of a draft: what a processing activity allows to open.</summary>
public static class ProposalFields
{
    public const string Title = "proposal-title";
    public const string Text = "proposal-text";
}
