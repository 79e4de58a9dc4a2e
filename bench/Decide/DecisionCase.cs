namespace Sijil.Bench.Decide;

/// <summary>An application on which somebody has proposed an outcome, as the one who decides knows it.</summary>
internal sealed record DecisionCase(Guid Id, long Version, string RecommendationHash);
