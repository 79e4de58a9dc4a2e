using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>What follows for an application from being found valid: its clock runs.</summary>
public sealed record Validation(SubjectId DeclaredBy, DateOnly ValidFrom, Term Term, DateOnly LastDay);
