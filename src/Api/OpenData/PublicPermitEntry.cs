using System.ComponentModel;
using Sijil.Api.Permits;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>One entry of the public register as programs read it: the same facts as on its page.</summary>
public sealed record PublicPermitEntry(
    [property: Description("The number of the file.")] string Number,
    [property: Description("The code of the type of permit; of an import the type as its source gives it.")]
        string? PermitType,
    [property: Description("The version of the type's rules that the application is pinned to; null for imports.")]
        int? PermitTypeVersion,
    [property: Description(
        "`under-assessment`, `decided` or `withdrawn`; of imports also `received`, `on-hold`, `issued`, `under-construction`, `completed`, `refused`, `cancelled`, `expired` or `unknown`."
    )]
        string State,
    [property: Description("`grant` or `refuse`, once the decision has been notified, or as a source tells it.")]
        string? Outcome,
    [property: Description(
        "The day that lists and searches go by: that of validity, of an import the first one its source knows."
    )]
        DateOnly? ListedOn,
    DateOnly? ReceivedOn,
    [property: Description("The day from which the application is valid, and public.")] DateOnly? ValidFrom,
    [property: Description("The last day on which it can be decided in time, as counted so far; null for imports.")]
        DateOnly? LastDay,
    DateOnly? DecidedOn,
    DateOnly? NotifiedOn,
    [property: Description("From the day on which the application was valid to the day of the decision.")]
        int? DaysToDecision,
    DateOnly? WithdrawnOn,
    PublicIssuedPermit? Permit,
    PublicText? SiteAddress,
    PublicText? Description,
    PublicText? Reasons,
    [property: Description(
        "The law the decision rests on; null without a decision, and for decisions recorded before this was."
    )]
        IReadOnlyList<LegalBasis>? Basis,
    [property: Description("What happened, in the order in which it was recorded.")] IReadOnlyList<PublicStep> Timeline,
    [property: Description("What the last day follows from; null for imports.")] Term? Term,
    [property: Description(
        "The decision as sealed bytes: each digest names a file under `/api/public/files`. Null where it is not sealed."
    )]
        PublicSeal? Seal,
    [property: Description("What another system recorded, as given; null for what was handled here.")]
        PublicImport? Import
)
{
    public static PublicPermitEntry Of(PublicPermit entry) =>
        new(
            entry.Number,
            entry.PermitType,
            entry.PermitTypeVersion,
            entry.State,
            entry.Outcome,
            entry.ListedOn == PublicPermit.NoDay ? null : entry.ListedOn,
            entry.ReceivedOn,
            entry.ValidFrom,
            entry.LastDay,
            entry.DecidedOn,
            entry.NotifiedOn,
            entry.DaysToDecision,
            entry.WithdrawnOn,
            entry.Permit,
            entry.SiteAddress,
            entry.Description,
            entry.Reasons,
            entry.Basis,
            entry.Timeline,
            entry.Term,
            entry.Seal,
            entry.Import
        );
}

/// <summary>A stretch of the register, the newest entries first.</summary>
public sealed record PublicPermitList(
    [property: Description("The number of the last event that is in it; every event up to that one is.")] long AsOf,
    IReadOnlyList<PublicPermitEntry> Items,
    [property: Description("Where the list goes on; null at its end. The same as `Link: rel=next`.")] string? Next
);

/// <summary>One entry with all that is needed to check it.</summary>
public sealed record PublicPermitDetail(
    [property: Description("The number of the last event that is in it; every event up to that one is.")] long AsOf,
    PublicPermitEntry Entry,
    [property: Description("The count that leads to the last day, done again for this answer, step by step.")]
        IReadOnlyList<TermExplanationStep> Count,
    [property: Description("How the permit stands on a day; null where there is none.")] PublicStanding? Standing,
    [property: Description(
        "The published texts as base64url of `[salt, name, value]`: SHA-256 of this text is the commitment."
    )]
        IReadOnlyDictionary<string, string> Disclosures
)
{
    internal static PublicPermitDetail Of(PermitDetails found) =>
        new(
            found.AsOf,
            PublicPermitEntry.Of(found.Entry),
            [.. (found.Count?.Steps ?? []).Select(TermExplanationStep.Of)],
            found.Standing,
            found.Disclosures
        );
}

/// <summary>How a permit stands on a day.</summary>
public sealed record PublicStanding(DateOnly On, PermitStanding Standing)
{
    /// <summary>Null where no permit was issued.</summary>
    public static PublicStanding? Of(PublicPermit entry, DateOnly day) =>
        entry.Permit is { } issued
            ? new(day, new Permit.Issued(issued.IssuedOn, issued.ValidUntil).StateOn(day))
            : null;
}
