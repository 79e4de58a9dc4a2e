namespace Sijil.Domain.Signatures.Validation;

/// <summary>Asks one question after another and writes down what it heard; the first that is answered badly decides.</summary>
internal sealed class Examination
{
    private readonly List<ValidationStep> steps = [];

    public IReadOnlyList<ValidationStep> Steps => steps;

    /// <returns>Null where it holds.</returns>
    public Verdict? Require(
        ValidationCheck check,
        bool holds,
        Verdict otherwise,
        string? subject = null,
        DateTimeOffset? asOf = null
    ) => Note(check, holds ? null : otherwise, subject, asOf);

    /// <returns>The obstacle that was found, or null.</returns>
    public Verdict? Note(ValidationCheck check, Verdict? obstacle, string? subject = null, DateTimeOffset? asOf = null)
    {
        steps.Add(new(check, obstacle ?? Verdict.Passed, subject, asOf));
        return obstacle;
    }
}
