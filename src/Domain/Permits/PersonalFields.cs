namespace Sijil.Domain.Permits;

/// <summary>The names of the sealed fields of this context: what a processing activity allows to open.</summary>
public static class PersonalFields
{
    public const string ApplicantName = "applicant-name";
    public const string NationalId = "national-id";
    public const string Contact = "contact";
    public const string SiteAddress = "site-address";
    public const string Description = "description";
    public const string CompletenessItems = "completeness-items";
    public const string CompletenessAnswer = "completeness-answer";
    public const string ConflictGround = "conflict-ground";
    public const string Recommendation = "recommendation";
    public const string DecisionReasons = "decision-reasons";
}
