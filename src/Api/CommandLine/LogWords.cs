using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>What was found out about a published log, as a person reads it on a terminal.</summary>
internal static class LogWords
{
    public static string Of(LogReport report, VerifierKey key) =>
        report.Fault is { } fault
            ? $"{key.Name} is NOT as signed{(fault.Index is { } index ? $", first at leaf {index}" : "")}: {fault.Reason}"
            : $"{key.Name}: {report.Leaves} leaves lead to the signed root {report.Head.Root}";
}
