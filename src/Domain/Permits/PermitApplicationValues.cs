namespace Sijil.Domain.Permits;

public enum ApplicantKind
{
    Person,
    Organisation,
}

/// <summary>The way a message took between applicant and authority.</summary>
public enum Channel
{
    Online,
    Counter,
    Post,
    Email,
}

public enum CompletenessKind
{
    /// <summary>Something that was handed in is wrong.</summary>
    Incorrect,

    /// <summary>Something that belongs to the application is missing.</summary>
    Incomplete,
}

public enum RecalculationCause
{
    CalendarChanged,
    ClockResumed,
}

public enum PermitOutcome
{
    Grant,
    Refuse,
}
