using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Governance;

namespace Sijil.Api.OpenData;

/// <summary>What has become of a clause since a decision was rested on it.</summary>
public enum BasisSince
{
    /// <summary>It says for that day what it said.</summary>
    Unchanged,

    /// <summary>The register has another text for that day now.</summary>
    Corrected,

    /// <summary>It turned out not to be law on that day.</summary>
    Annulled,
}

/// <summary>A clause that a decision rests on, with what explains it.</summary>
internal sealed record CitedBasis(LegalBasis Basis, LawWording Title, BasisSince Since)
{
    /// <returns>In the order in which the decision cites them.</returns>
    public static async Task<IReadOnlyList<CitedBasis>> Of(
        IReadOnlyList<LegalBasis>? basis,
        LegalActs law,
        CancellationToken cancellation
    )
    {
        var cited = new List<CitedBasis>();
        foreach (var one in basis ?? [])
        {
            var then = (await law.Find(one.Act, one.ActVersion, cancellation))!.Act;
            var now = (await law.Find(one.Act, version: 0, cancellation))!.Act;
            cited.Add(new(one, then.Title, Compare(then, now, one)));
        }

        return cited;
    }

    private static BasisSince Compare(LegalAct then, LegalAct now, LegalBasis basis) =>
        (then.ClauseOn(basis.Clause, basis.ApplicableOn), now.ClauseOn(basis.Clause, basis.ApplicableOn)) switch
        {
            (_, null) => BasisSince.Annulled,
            ({ } old, { } current) when old.Version == current.Version && old.Texts.SequenceEqual(current.Texts) =>
                BasisSince.Unchanged,
            _ => BasisSince.Corrected,
        };
}
