namespace Sijil.Domain.Governance.Proposals;

/// <summary>What one person has done about one proposal.</summary>
/// <param name="Live">The support that stands; null where none was given or it was withdrawn.</param>
public sealed record Support(SupportGiven? Live)
{
    public static readonly Support Initial = new((SupportGiven?)null);

    /// <summary>Whether it counts for a revision: a support of an earlier one does not.</summary>
    public bool Supports(int revision) => Live?.Revision == revision;

    public static Support Evolve(Support support, SupportEvent fact) =>
        fact switch
        {
            SupportGiven e when support.Live is null || support.Live.Revision < e.Revision => new(e),
            SupportWithdrawn e when support.Supports(e.Revision) => Initial,
            _ => throw new InvalidOperationException(
                $"{fact.GetType().Name} cannot follow {(support.Live is null ? "nothing" : "a support")}."
            ),
        };
}
