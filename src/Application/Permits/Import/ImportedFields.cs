using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>The names of the sealed and published fields of imported records, beside those of <see cref="PersonalFields"/>.</summary>
public static class ImportedFields
{
    public const string ContractorName = "contractor-name";
    public const string OfficerName = "officer-name";
    public const string Site = PublishedAddress.SiteOfImport;
    public const string AsGiven = "as-given";

    public static string NameOf(ImportedRole role) =>
        role switch
        {
            ImportedRole.Applicant => PersonalFields.ApplicantName,
            ImportedRole.Contractor => ContractorName,
            ImportedRole.Officer => OfficerName,
            _ => throw new InvalidOperationException($"Unknown role {role}."),
        };
}
