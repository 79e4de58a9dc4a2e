namespace Sijil.Domain.Governance.Proposals;

/// <summary>Why an author takes a proposal back. A list and not a text: it stands in the public log for ever.</summary>
public enum WithdrawalReason
{
    /// <summary>What was proposed has been done.</summary>
    Fulfilled,

    /// <summary>It goes on in another proposal.</summary>
    Merged,

    /// <summary>It rested on a mistake.</summary>
    Mistaken,

    Other,
}
