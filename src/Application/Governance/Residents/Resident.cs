using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>A row of the roll in the clear. It is sealed before anything is stored, and goes nowhere else.</summary>
internal sealed record Resident(string Name, Residence Residence)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(Resident);
}
