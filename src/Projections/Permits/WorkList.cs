namespace Sijil.Projections.Permits;

/// <summary>Which cases a clerk wants to see. The unit is always theirs: outside it a case does not exist for them.</summary>
/// <param name="State">One of <see cref="CaseState"/>, or null for all.</param>
/// <param name="Officer">Whose cases, or null for everyone's.</param>
/// <param name="LastDayBefore">Only cases whose last day lies before this one; null for all, also those without a last day.</param>
/// <param name="Unassigned">Only cases for which nobody is responsible yet.</param>
public sealed record WorkList(
    string Unit,
    string? State = null,
    Guid? Officer = null,
    DateOnly? LastDayBefore = null,
    bool Unassigned = false
);
