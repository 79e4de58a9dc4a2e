using Sijil.Api.Portal.Proofs;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Api.CommandLine;

/// <summary>What a terminal says of an index that was made anew.</summary>
internal static class LookupWords
{
    private const int MostNamed = 20;

    public static (string Words, bool IsWhole) Of(LogReport report, IndexFromLog index, LookupStatement statement) =>
        report.Fault switch
        {
            { } fault => (fault.Reason, false),
            null when index.Unopened is { Count: > 0 } unopened => (
                $"{Named(unopened)}: a published text to which the log commits is not served, and no entry tells that it was withdrawn. If that is still so once the log has gone on, an address is kept from you.",
                false
            ),
            null when index.Index.Root() == statement.Root => (
                "The index was made anew from the log and is the same.",
                true
            ),
            null when index.LaterWithdrawals > 0 => (
                $"Since this was signed, {index.LaterWithdrawals} entries of the log have withdrawn published texts, so its index can no longer be made anew. Ask again and check the new answer.",
                false
            ),
            null => (
                $"The index of this log has the root {index.Index.Root()}, and {statement.Root} was signed.",
                false
            ),
        };

    /// <summary>Leads from each entry at an address to everything under the number of its file.</summary>
    public static IEnumerable<string> Files(IndexFromLog index) =>
        from found in index.Found
        let entry = LookupEntry.Of(found.Index, found.Entry, found.Openings)
        select $"  {entry.Index}: file {entry.Number}, {entry.Address?.Address}. All of it: ledger lookup --number {entry.Number}";

    private static string Named(IReadOnlyList<long> entries) =>
        entries is [var one]
            ? $"Entry {one}"
            : $"Entries {string.Join(", ", entries.Take(MostNamed))}{(entries.Count > MostNamed ? $" and {entries.Count - MostNamed} more" : "")}";
}
