namespace Sijil.Application.Governance.Councils;

/// <summary>The names of what councils seal and publish beside the log.</summary>
public static class CouncilFields
{
    /// <summary>Sealed as the member's own.</summary>
    public const string InterestGrounds = "interest-grounds";

    /// <summary>Why an interest keeps nobody from voting; sealed as the member's own.</summary>
    public const string DismissalReasons = "dismissal-reasons";

    /// <summary>Sealed as the council's until the decision is published.</summary>
    public const string DecisionReasons = "council-decision-reasons";

    internal const string HolderName = "holder-name";
    internal const string VoidReason = "void-reason";
    internal const string MilestoneTitle = "milestone-title";
    internal const string DelayReason = "delay-reason";
}

/// <summary>The processing activities of councils, which every municipality begins with.</summary>
public static class CouncilActivities
{
    public const string Interests = "governance.interests";
    public const string PublishDecision = "governance.publish-council-decision";
}
