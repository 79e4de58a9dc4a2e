namespace Sijil.Application;

/// <summary>The roles in which people act. A role opens a door; whether the act is lawful is decided by the domain, person by person.</summary>
public static class Roles
{
    /// <summary>Receives and handles cases: completeness, validity, recommendation, registration of withdrawals.</summary>
    public const string Clerk = "clerk";

    /// <summary>Decides cases and notifies decisions.</summary>
    public const string Decider = "decider";

    /// <summary>Keeps the rules of the house: permit types, calendars, processing activities.</summary>
    public const string Administrator = "administrator";

    /// <summary>Reads everything that is recorded, and no personal value.</summary>
    public const string Auditor = "auditor";

    /// <summary>A person of the public.</summary>
    public const string Citizen = "citizen";

    /// <summary>Decides in the name of the unit that answers for a dataset: classifies it, grants, refuses, revokes.</summary>
    public const string DataOwner = "data-owner";

    /// <summary>Gives an opinion on requests for data (GDPR art. 37 to 39).</summary>
    public const string DataProtectionOfficer = "data-protection-officer";

    /// <summary>A person or program of a registered body, or an enforcement point; which one, the client tells.</summary>
    public const string DataConsumer = "data-consumer";

    /// <summary>Holds a seat of a council; which one, the national id tells.</summary>
    public const string CouncilMember = "council-member";

    /// <summary>Prepares, opens and closes the votes of councils, draws up their decisions and publishes them.</summary>
    public const string CouncilSecretary = "council-secretary";

    /// <summary>The clock, an import, the installation: nobody signs in with it.</summary>
    public const string System = "system";

    public static readonly IReadOnlyList<string> OfPeople =
    [
        Clerk,
        Decider,
        Administrator,
        Auditor,
        Citizen,
        DataOwner,
        DataProtectionOfficer,
        DataConsumer,
        CouncilMember,
        CouncilSecretary,
    ];
}
