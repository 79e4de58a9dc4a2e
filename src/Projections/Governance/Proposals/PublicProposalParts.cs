using Sijil.Domain.Governance.Residents;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Proposals;

public static class PublicProposalPhase
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Withdrawn = "withdrawn";

    public static readonly IReadOnlyList<string> All = [Open, Closed, Withdrawn];
}

/// <summary>What a proposal says, or said before it was revised.</summary>
/// <param name="Number">Counts from one.</param>
/// <param name="Since">The moment from which it said so.</param>
public sealed record PublicRevision(int Number, PublicText Title, PublicText Text, DateTimeOffset Since);

/// <summary>Supports of one class in one counting area.</summary>
/// <param name="Area">The code of the counting area.</param>
/// <param name="Areas">What it is made of.</param>
/// <param name="Eligible">How many of the class could take part when the proposal was published.</param>
public sealed record PublicCount(
    ResidenceClass Class,
    string Area,
    IReadOnlyList<string> Areas,
    int Eligible,
    int Supports
);

/// <summary>The support with which the threshold was reached.</summary>
/// <param name="EventNumber">Its place in the log.</param>
public sealed record PublicCrossing(
    long EventNumber,
    Guid SupportId,
    Guid EventId,
    DateTimeOffset At,
    int Revision,
    int Count
);
