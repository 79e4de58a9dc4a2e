namespace Sijil.Application.Governance.Proposals;

/// <summary>What an author wrote, in whatever language.</summary>
public sealed record ProposalForm(string Title, string Text)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(ProposalForm);
}
