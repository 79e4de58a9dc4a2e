using System.ComponentModel;
using System.Text.Json.Serialization;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Api.Permits;

/// <summary>One step on the way to a last day.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Restarted), "restarted")]
[JsonDerivedType(typeof(Counted), "counted")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Moved), "moved")]
public abstract record TermExplanationStep
{
    [Description("The clock was set going on this day, which itself does not count.")]
    public sealed record Started(DateOnly On) : TermExplanationStep;

    [Description("A stop ended on this day and the full term began again.")]
    public sealed record Restarted(DateOnly On) : TermExplanationStep;

    [Description("Without a stop the count ends here.")]
    public sealed record Counted(int Length, TermUnit Unit, DateOnly To) : TermExplanationStep;

    [Description("These days were left out, so the count ends later.")]
    public sealed record Stopped(DateOnly From, DateOnly Until, DateOnly To) : TermExplanationStep;

    [Description("A term does not end on this day; a free day has a name.")]
    public sealed record Moved(DateOnly On, MoveCause Cause, Wording? Name) : TermExplanationStep;

    internal static TermExplanationStep Of(TermStep step) =>
        step switch
        {
            TermStep.Started s => new Started(s.On),
            TermStep.Restarted s => new Restarted(s.On),
            TermStep.Counted s => new Counted(s.Length, s.Unit, s.To),
            TermStep.Stopped s => new Stopped(s.From, s.Until, s.To),
            TermStep.Moved s => new Moved(s.Over, s.Cause, s.Name),
            _ => throw new InvalidOperationException($"Unknown step {step.GetType().Name}."),
        };
}
