using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>A reconciliation as a person reads it on a terminal.</summary>
internal static class ReconciliationWords
{
    public static IEnumerable<string> Of(ReconciliationReport report, string municipality, VerifierKey key)
    {
        yield return LogWords.Of(report.Log, key);
        foreach (var fault in report.Faults)
            yield return $"  {Of(fault)}";
        if (report.FaultCount > report.Faults.Count)
            yield return $"  and {report.FaultCount - report.Faults.Count} more";

        var counts = report.Counts;
        yield return $"{municipality}: {counts.Events} events, {counts.SealedValues} sealed values, {counts.Disclosed} public disclosures, {report.FaultCount} differences";
        yield return $"  {counts.NotYetLogged} events not yet logged, {counts.Erased} sealed values erased, {counts.Withdrawn} disclosures not or no longer public";
    }

    private static string Of(RegisterFault fault) =>
        $"{(fault.Index is { } index ? $"leaf {index}" : "no leaf")}, number {fault.Number}{Named(fault.EventId)}: {What(fault)}";

    private static string Named(Guid? eventId) => eventId is { } id ? $", event {id}" : "";

    private static string What(RegisterFault fault) =>
        fault.Kind switch
        {
            RegisterFaultKind.MissingEvent => "the event is missing",
            RegisterFaultKind.MissingTombstone => "the tombstone is missing",
            RegisterFaultKind.UnexpectedEvent => "an event that was never published",
            RegisterFaultKind.ChangedEvent => $"changed: {string.Join(", ", fault.Members)}{Instead(fault)}",
            RegisterFaultKind.UnreadableEvent => $"no leaf can be made of it{Instead(fault)}",
            RegisterFaultKind.HiddenEvent => "the event is marked as archived",
            RegisterFaultKind.EventOutOfOrder => $"the event has another number{Instead(fault)}",
            RegisterFaultKind.MalformedEntry => "the log has no entry there that goes on from the one before",
            RegisterFaultKind.MissingCiphertext => $"the sealed value {fault.Commitment} is missing",
            RegisterFaultKind.ChangedCiphertext => $"the sealed value {fault.Commitment} was changed",
            RegisterFaultKind.ReturnedCiphertext => $"the sealed value {fault.Commitment} was erased and is there",
            RegisterFaultKind.ReturnedKey => $"the key {fault.DestroyedKey} was destroyed and is there",
            RegisterFaultKind.UnpublishedErasure =>
                $"the sealed value {fault.Commitment} is missing, and no erasure of it is published",
            RegisterFaultKind.ChangedDisclosure => $"the public disclosure {fault.Commitment} was changed",
            var unknown => throw new InvalidOperationException($"Unknown fault {unknown}."),
        };

    private static string Instead(RegisterFault fault) =>
        fault.InItsPlace is { } other ? $"; in its place is event {other}" : "";
}
