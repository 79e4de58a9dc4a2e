using System.Globalization;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>What was found out about a published log, as a person reads it on a terminal.</summary>
internal static class LogWords
{
    public static string Of(LogReport report, VerifierKey key) =>
        report.Fault is { } fault
            ? $"{key.Name} is NOT as signed{(fault.Index is { } index ? $", first at leaf {index}" : "")}: {fault.Reason}"
            : $"{key.Name}: {report.Leaves} leaves lead to the signed root {report.Head.Root}{Key(report)}{Of(report.Stamp)}";

    private static string Key(LogReport report) =>
        report.HandedOverTo is { } next
            ? $"{Environment.NewLine}  it was handed over to another key; take this one from now on: {next}"
            : "";

    private static string Of(LogStamp? stamp) =>
        stamp switch
        {
            null => "",
            { By: { } by } =>
                $"{Environment.NewLine}  {stamp.Size} leaves existed not later than {Time(stamp)}, says {by}",
            _ =>
                $"{Environment.NewLine}  a time-stamp of {Time(stamp)} over {stamp.Size} leaves was not checked: ledger verify does that, with --trust",
        };

    private static string Time(LogStamp stamp) =>
        stamp.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
