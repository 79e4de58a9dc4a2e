using Sijil.Application.DataRights.Grants;
using Sijil.Application.Permits;
using Sijil.Application.Seeding.Laws;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>What the catalogue of every municipality begins with. Nobody outside the house has access to it yet.</summary>
internal static class Datasets
{
    private const string OwnerUnit = "urban-planning";

    /// <summary>Closed for as long as a restriction may last, and looked at again after a year.</summary>
    public static DatasetForm Applicants(DateOnly today) =>
        new(
            PermitDatasets.Applicants,
            new("طالبو الرخص", "Demandeurs de permis", "Applicants for permits"),
            [PersonalFields.ApplicantName, PersonalFields.SiteAddress, PersonalFields.Contact],
            OwnerUnit,
            new(ClassificationLevel.Confidential, today.AddYears(Classification.LongestYears), today.AddYears(1)),
            [new(PersonalDataAct.Address, PersonalDataAct.Classification)]
        );
}
