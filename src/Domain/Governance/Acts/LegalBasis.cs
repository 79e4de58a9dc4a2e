namespace Sijil.Domain.Governance.Acts;

/// <summary>A clause that somebody rests a decision on, with the act as it stands in the register.</summary>
public sealed record CitedClause(LegalAct Act, string Clause);

/// <summary>What a decision rests on, for ever: whatever becomes of the act later, this was the law as it was known.</summary>
/// <param name="Act">The address of the act.</param>
/// <param name="ApplicableOn">The day whose law governs the case, by the act's own rules of transition.</param>
/// <param name="ActVersion">The version of the act's stream: what the register knew of the act.</param>
public sealed record LegalBasis(string Act, string Clause, DateOnly ApplicableOn, long ActVersion)
{
    /// <summary>The most clauses one decision can rest on.</summary>
    public const int Most = 20;

    /// <summary>Rests a decision on clauses that govern it.</summary>
    /// <param name="cited">In the order in which they are to be shown.</param>
    /// <param name="begunOn">When the case began: what a change of the law since then means is for the law itself to say.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <returns>One for each clause; or the rule that stands in the way.</returns>
    public static (IReadOnlyList<LegalBasis> Basis, Rejection? Obstacle) Of(
        IReadOnlyCollection<CitedClause> cited,
        DateOnly begunOn,
        DateOnly decidedOn
    )
    {
        var basis = cited.Select(citation => Of(citation, begunOn, decidedOn)).ToArray();
        return basis switch
        {
            [] => ([], GovernanceRejections.BasisMissing),
            _ when cited.Any(citation => !citation.Act.IsRegistered()) => ([], GovernanceRejections.CitedActUnknown),
            _ when cited.DistinctBy(citation => (citation.Act.Id, citation.Clause)).Count() < cited.Count => (
                [],
                GovernanceRejections.ClauseCitedTwice
            ),
            _ when basis.Contains(null) => ([], GovernanceRejections.CitedClauseNotInForce),
            _ => ([.. basis.OfType<LegalBasis>()], null),
        };
    }

    private static LegalBasis? Of(CitedClause cited, DateOnly begunOn, DateOnly decidedOn)
    {
        var day = cited.Act.ApplicableOn(begunOn, decidedOn);
        return cited.Act.ClauseOn(cited.Clause, day) is null
            ? null
            : new(cited.Act.Address, cited.Clause, day, cited.Act.StreamVersion);
    }
}
