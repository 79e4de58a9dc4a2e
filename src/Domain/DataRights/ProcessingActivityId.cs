namespace Sijil.Domain.DataRights;

/// <summary>A processing activity's stream.</summary>
public readonly record struct ProcessingActivityId(Guid Value)
{
    /// <summary>Follows from the code, so that the store itself refuses a second activity with it.</summary>
    public static ProcessingActivityId Of(string code) =>
        new(NamedIdentifier.Of($"data-rights.processing-activity\n{code}"));
}
