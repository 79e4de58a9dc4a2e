using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>An entry of the register of bodies, as it is to be made.</summary>
public sealed record BodyForm(string Code, Wording Name, BodyKind Kind, IReadOnlyList<LawfulBasis> Bases);
