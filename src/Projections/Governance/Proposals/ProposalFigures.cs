namespace Sijil.Projections.Governance.Proposals;

/// <summary>What a proposal came to, in figures.</summary>
/// <param name="Phase">One of <see cref="PublicProposalPhase"/>.</param>
/// <param name="Revision">The one that counts.</param>
/// <param name="Residents">They decide.</param>
/// <param name="Others">They are shown beside.</param>
/// <param name="Counts">Supports of the revision that counts, by class and counting area.</param>
/// <param name="Crossing">The support with which the threshold was reached; null until then.</param>
public sealed record ProposalFigures(
    Guid Id,
    string Phase,
    int Revision,
    int Threshold,
    int Residents,
    int Others,
    IReadOnlyList<PublicCount> Counts,
    PublicCrossing? Crossing
)
{
    public static ProposalFigures Of(PublicProposal proposal) =>
        new(
            proposal.Id,
            proposal.Phase,
            proposal.Revision,
            proposal.Threshold,
            proposal.Residents(),
            proposal.Others(),
            proposal.Counts,
            proposal.Crossing
        );
}
