using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>All that a decision about access rests on, as it was committed when the question was asked.</summary>
public sealed record AccessStanding(Caller Caller, Dataset Dataset, IReadOnlyList<GrantAsOf> Grants);
