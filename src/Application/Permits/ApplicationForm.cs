using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>An application as it was handed in, in the clear. It is sealed before anything is stored and goes nowhere else.</summary>
/// <param name="NationalId">Where it is given, the applicant is recognised across applications and accounts.</param>
/// <param name="Unit">The organisational unit in charge.</param>
public sealed record ApplicationForm(
    string PermitType,
    ApplicantKind ApplicantKind,
    string ApplicantName,
    string? NationalId,
    string? Contact,
    string SiteAddress,
    string Description,
    string Unit,
    DateOnly ReceivedOn,
    Channel Channel
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(ApplicationForm);
}
