namespace Sijil.Domain.Ledger;

/// <summary>The rules of this context, one line each. The codes are documented in docs/rules/ledger.md.</summary>
public static class LedgerRejections
{
    public static readonly Rejection EventTooLarge = new("ledger.event-too-large");
}
