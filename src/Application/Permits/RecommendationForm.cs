using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>A proposal with its text in the clear.</summary>
public sealed record RecommendationForm(PermitOutcome ProposedOutcome, string Text, DateOnly RecommendedOn)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(RecommendationForm);
}
