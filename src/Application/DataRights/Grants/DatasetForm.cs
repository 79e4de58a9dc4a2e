using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>An entry of the catalogue, as it is to be made.</summary>
public sealed record DatasetForm(
    string Code,
    Wording Name,
    IReadOnlyList<string> Fields,
    string OwnerUnit,
    Classification Classification
);
