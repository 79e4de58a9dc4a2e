namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Counts all that is found, and keeps the first of it, so that memory stays flat however much was changed.</summary>
internal sealed class FoundFaults
{
    private readonly List<RegisterFault> named = [];

    public long Count { get; private set; }

    public IReadOnlyList<RegisterFault> Named => named;

    public void Add(RegisterFault fault)
    {
        Count++;
        if (named.Count < ReconciliationReport.MostNamed)
            named.Add(fault);
    }
}
