namespace Sijil.Domain.Ledger;

/// <summary>The ledger is a witness of the other contexts: so far it records no event of its own.</summary>
public static class LedgerStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All = [];
}
