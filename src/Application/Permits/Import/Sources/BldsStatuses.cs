using System.Collections.Frozen;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>What the statuses of BLDS sources mean here. A status that is not listed is reported.</summary>
/// <remarks>
/// The first six are the mapped values of BLDS 1.2; the others are those of the City of Calgary whose meaning is plain. Left
/// out on purpose: <c>New</c> and <c>File Closed</c>, which could mean several things.
/// </remarks>
internal static class BldsStatuses
{
    private static readonly FrozenDictionary<string, ImportedStatus> Known = new Dictionary<string, ImportedStatus>
    {
        ["Application Accepted"] = ImportedStatus.Received,
        ["In Review"] = ImportedStatus.UnderAssessment,
        ["Permit Issued"] = ImportedStatus.Issued,
        ["Inspection Phase"] = ImportedStatus.UnderConstruction,
        ["Permit Finaled"] = ImportedStatus.Completed,
        ["Permit Cancelled"] = ImportedStatus.Cancelled,
        ["Application Received"] = ImportedStatus.Received,
        ["Pending Plans Review Assignment"] = ImportedStatus.UnderAssessment,
        ["Hold"] = ImportedStatus.OnHold,
        ["Hold - Pending Plans Review"] = ImportedStatus.OnHold,
        ["Issued Permit"] = ImportedStatus.Issued,
        ["Pre Backfill Phase"] = ImportedStatus.UnderConstruction,
        ["Pre Board Phase"] = ImportedStatus.UnderConstruction,
        ["Completed"] = ImportedStatus.Completed,
        ["Refused"] = ImportedStatus.Refused,
        ["Cancelled"] = ImportedStatus.Cancelled,
        ["Expired"] = ImportedStatus.Expired,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImportedStatus? Of(string? asGiven) =>
        asGiven is not null && Known.TryGetValue(asGiven, out var status) ? status : null;
}
