using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>An entry of the register of processing activities, as it is to be made.</summary>
public sealed record ProcessingActivityForm(
    string Code,
    Wording Name,
    Wording Purpose,
    string LegalBasis,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Roles
);
