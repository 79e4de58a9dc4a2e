using Sijil.Application.Ledger.Cases;

namespace Sijil.Api.CommandLine;

/// <summary>What was found out about an exported case, as a person reads it on a terminal.</summary>
internal static class CaseWords
{
    public static IEnumerable<string> Of(CaseReport report, string name)
    {
        if (report.Fault is { } fault)
        {
            yield return fault.Path.Length == 0
                ? $"{name} is NOT as the log has it: {fault.Reason}"
                : $"{name} is NOT as the log has it, first at {fault.Path}: {fault.Reason}";
            yield break;
        }

        var counts = report.Counts;
        yield return $"{name}: {counts.Events} events of {counts.Streams} streams are in {report.Log}, whose {report.Head.Size} leaves lead to the signed root {report.Head.Root}";
        yield return $"  {counts.Public} public texts, {counts.Withdrawn} withdrawn, {counts.Opened} opened, {counts.Sealed} sealed, {counts.Erased} erased; {counts.Seals} documents under a seal";
        if (counts.Documents + counts.Absent > 0)
            yield return $"  {counts.Signatures} signatures over the manifest, with {counts.TimeStamps} time-stamps; {counts.Documents} signed documents here, {counts.Absent} not (not opened, too large or erased)";
        if (counts.IsPublic)
            yield return "  a public case: what is not public is not in it, and was not made anew";
    }
}
