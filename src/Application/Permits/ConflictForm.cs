using Sijil.Domain.DataRights;

namespace Sijil.Application.Permits;

/// <summary>An interest as it was declared, in the clear.</summary>
/// <param name="Person">Whose interest it is; often, but not always, who declares it.</param>
public sealed record ConflictForm(SubjectId Person, string? Ground)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(ConflictForm);
}
