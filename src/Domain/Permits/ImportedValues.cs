using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>The shape of a source.</summary>
public enum ImportFormat
{
    /// <summary>Building and Land Development Specification: one table, one row for each permit.</summary>
    Blds,

    /// <summary>The planning application data specification of England: several tables, joined by application.</summary>
    Planning,
}

/// <summary>Where a case stood elsewhere, in one vocabulary for all sources.</summary>
public enum ImportedStatus
{
    Received,
    UnderAssessment,
    OnHold,
    Issued,
    UnderConstruction,
    Completed,
    Refused,
    Cancelled,
    Withdrawn,
    Expired,
}

public enum ImportedRole
{
    Applicant,
    Contractor,
    Officer,
}

/// <summary>Something that happened elsewhere, under the code its source gives it.</summary>
public sealed record ImportedStep(string CodeAsGiven, DateOnly? On);

/// <summary>Somebody the source names. A name alone does not tell who it is, so each record has its own subjects.</summary>
public sealed record ImportedParty(IReadOnlyList<ImportedRole> Roles, SubjectId Subject, SealedValue Name);
