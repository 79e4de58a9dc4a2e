namespace Sijil.Domain.Governance.Acts;

/// <summary>The clauses that a version of an act brings with it.</summary>
internal static class ClauseWordings
{
    public static Rejection? WhyNot(IReadOnlyCollection<ClauseWording> clauses) =>
        clauses switch
        {
            _ when clauses.Any(wording => !ActAddress.IsClause(wording.Clause)) => GovernanceRejections.ClauseMalformed,
            _ when clauses.DistinctBy(wording => wording.Clause).Count() < clauses.Count =>
                GovernanceRejections.ClauseNamedTwice,
            _ when clauses.Any(wording => wording.Texts.IsEmpty) => GovernanceRejections.ClauseTextMissing,
            _ => null,
        };

    /// <summary>One event for each clause and language, in the order given.</summary>
    public static IEnumerable<ClauseEnacted> Enacted(
        IEnumerable<ClauseWording> clauses,
        LegalActId id,
        string act,
        int version,
        DateOnly inForceFrom
    ) =>
        from wording in clauses
        from text in wording.Texts
        select new ClauseEnacted(
            id,
            act,
            version,
            wording.Clause,
            text.Key,
            inForceFrom,
            text.Value.Digest,
            text.Value.Length
        );
}
