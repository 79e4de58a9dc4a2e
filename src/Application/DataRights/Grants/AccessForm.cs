using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>What a body asks for, as it was handed in.</summary>
public sealed record AccessForm(
    string Dataset,
    GrantTerms Terms,
    Wording Purpose,
    LawfulBasis Basis,
    string LegalBasis
);
