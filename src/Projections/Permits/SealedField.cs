using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>Where a value lies that only the vault can open; never the value.</summary>
/// <param name="Name">The name under which it was sealed, which a processing activity allows to open or not.</param>
/// <param name="Subject">Whose value it is.</param>
public sealed record SealedField(string Name, string Commitment, SubjectId Subject)
{
    internal static SealedField? Of(string name, SealedValue? value, SubjectId subject) =>
        value is null ? null : new(name, value.Commitment, subject);

    /// <summary>What the applicant handed in.</summary>
    internal static IReadOnlyList<SealedField> In(ApplicationSubmitted e) =>
        [
            .. new[]
            {
                Of(PersonalFields.ApplicantName, e.ApplicantName, e.Applicant),
                Of(PersonalFields.NationalId, e.NationalId, e.Applicant),
                Of(PersonalFields.Contact, e.Contact, e.Applicant),
                Of(PersonalFields.SiteAddress, e.SiteAddress, e.Applicant),
                Of(PersonalFields.Description, e.Description, e.Applicant),
            }.OfType<SealedField>(),
        ];
}
