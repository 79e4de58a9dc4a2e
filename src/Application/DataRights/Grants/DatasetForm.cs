using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>An entry of the catalogue, as it is to be made.</summary>
/// <param name="Basis">The clauses that its classification is to rest on.</param>
public sealed record DatasetForm(
    string Code,
    Wording Name,
    IReadOnlyList<string> Fields,
    string OwnerUnit,
    Classification Classification,
    IReadOnlyList<CitationForm> Basis
);
