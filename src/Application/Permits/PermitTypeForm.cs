using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>A version of the rules for a type of permit, as it is to be published.</summary>
public sealed record PermitTypeForm(string Code, Wording Name, PermitTypeRules Rules, DateOnly InForceFrom);
