using System.Collections.Frozen;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>The code lists of the planning application data specification, as of 2026-08. A code in none of them is reported.</summary>
internal static class PlanningCodes
{
    public const string ValidFrom = "valid-from";

    private const string Authority = "local-authority:";
    private const int LongestAuthority = 5;

    private static readonly FrozenSet<string> Events = FrozenSet.Create(
        "application-submitted",
        "invalid-from",
        ValidFrom,
        "validation-completed",
        "application-published",
        "publicity-start",
        "additional-information-requested",
        "additional-information-received",
        "consultation-start",
        "consultation-end",
        "consultees-contacted",
        "call-in-direction-issued",
        "committee-date",
        "resolution-to-grant",
        "resolution-to-refuse",
        "time-extension-agreed"
    );

    private static readonly FrozenSet<string> DecisionMakers = FrozenSet.Create(
        "planning-officer",
        "committee",
        "secretary-of-state",
        "pins",
        "mayor"
    );

    private static readonly FrozenSet<string> Scales = FrozenSet.Create("major", "minor");

    /// <summary>An authority is named by its letters in the government's register of local authorities.</summary>
    public static bool IsAuthority(string code) =>
        code.StartsWith(Authority, StringComparison.Ordinal)
        && code.Length > Authority.Length
        && code.Length <= Authority.Length + LongestAuthority
        && code.AsSpan(Authority.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public static bool IsEvent(string code) => Events.Contains(code);

    public static bool IsDecisionMaker(string code) => DecisionMakers.Contains(code);

    public static bool IsScale(string code) => Scales.Contains(code);

    /// <summary>The list says <c>grant</c> and <c>refuse</c>, the councils write the participle; both mean the same.</summary>
    public static PermitOutcome? Decision(string? asGiven) =>
        asGiven switch
        {
            "grant" or "granted" => PermitOutcome.Grant,
            "refuse" or "refused" => PermitOutcome.Refuse,
            _ => null,
        };
}
