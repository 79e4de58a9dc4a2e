using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>A personal value in the clear. It is for the answer that was asked for, and goes nowhere else.</summary>
/// <param name="Disclosure">Null where the value was erased: its key is gone for ever.</param>
public sealed record OpenedValue(SubjectId Subject, string Name, string Commitment, Disclosure? Disclosure)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(OpenedValue);
}
