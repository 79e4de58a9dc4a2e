namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What a lookup found, or why it is not to be trusted.</summary>
public abstract record LookupVerification
{
    /// <param name="Indices">All entries under the key, among those that the statement is about; none where there is none.</param>
    public sealed record Accepted(LookupStatement Statement, IReadOnlyList<long> Indices) : LookupVerification;

    /// <param name="Reason">For people, in English.</param>
    public sealed record Rejected(string Reason) : LookupVerification;

    private LookupVerification() { }
}
