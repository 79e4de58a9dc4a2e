using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>How an entry of the public register stands, as it is stored, filtered by and shown.</summary>
/// <remarks>
/// A decision is public from its notification, so until then an application is under assessment. The others are those of imports,
/// where a status that nobody could translate stays unknown.
/// </remarks>
public static class PublicPermitState
{
    public const string UnderAssessment = "under-assessment";
    public const string Decided = "decided";
    public const string Withdrawn = "withdrawn";

    public const string Received = "received";
    public const string OnHold = "on-hold";
    public const string Issued = "issued";
    public const string UnderConstruction = "under-construction";
    public const string Completed = "completed";
    public const string Refused = "refused";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";
    public const string Unknown = "unknown";

    public static readonly IReadOnlyList<string> All =
    [
        UnderAssessment,
        Decided,
        Withdrawn,
        Received,
        OnHold,
        Issued,
        UnderConstruction,
        Completed,
        Refused,
        Cancelled,
        Expired,
        Unknown,
    ];

    /// <summary>The status as it was translated; without one, whether the source knows a decision or a withdrawal.</summary>
    internal static string Of(ImportedFacts facts) =>
        facts.Status switch
        {
            ImportedStatus.Received => Received,
            ImportedStatus.UnderAssessment => UnderAssessment,
            ImportedStatus.OnHold => OnHold,
            ImportedStatus.Issued => Issued,
            ImportedStatus.UnderConstruction => UnderConstruction,
            ImportedStatus.Completed => Completed,
            ImportedStatus.Refused => Refused,
            ImportedStatus.Cancelled => Cancelled,
            ImportedStatus.Withdrawn => Withdrawn,
            ImportedStatus.Expired => Expired,
            null when facts.DecisionAsGiven is not null => Decided,
            null when facts.WithdrawnOn is not null => Withdrawn,
            null => Unknown,
            _ => throw new InvalidOperationException($"Unknown status {facts.Status}."),
        };
}

/// <summary>The outcomes as they stand in events and in the log.</summary>
public static class PublicPermitOutcome
{
    public const string Grant = "grant";
    public const string Refuse = "refuse";

    internal static string Of(PermitOutcome outcome) =>
        outcome switch
        {
            PermitOutcome.Grant => Grant,
            PermitOutcome.Refuse => Refuse,
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
}

/// <summary>A published text. The commitment stays for ever; the text is null once it has been withdrawn.</summary>
public sealed record PublicText(string Commitment, string? Text);

/// <summary>
/// Published texts that one commitment covers, each under the name its source has for it. The commitment stays for ever; the parts
/// are null once they have been withdrawn, which happens to all of them together.
/// </summary>
public sealed record PublicParts(string Commitment, IReadOnlyDictionary<string, string>? Parts);

/// <summary>The permit that followed.</summary>
/// <remarks>Whether it is still in force follows from the day on which one asks, so it is not kept.</remarks>
public sealed record PublicIssuedPermit(string Number, DateOnly IssuedOn, DateOnly ValidUntil);

/// <summary>Something that happened, in public facts only. Steps are kept in the order in which they were recorded.</summary>
/// <param name="Kind">The stored name of the event.</param>
/// <param name="On">The legal date; null where only the moment of recording is known, which a view does not hold.</param>
/// <param name="Term">What became of the term, where the step is about that.</param>
public sealed record PublicStep(string Kind, DateOnly? On, PublicTermChange? Term = null);

public sealed record PublicTermChange(DateOnly OldLastDay, DateOnly NewLastDay, RecalculationCause Cause);
