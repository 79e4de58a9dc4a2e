using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>A second person keeps the values, and says by what law (GDPR art. 17(3)).</summary>
public sealed record RefuseErasure(ErasureId ErasureId, Wording Reason, SubjectId RefusedBy)
{
    /// <param name="command">What is refused, and why.</param>
    /// <param name="erasure">The erasure as it stands.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="askedOn">The day of the request: that on which the case began.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<ErasureEvent> Decide(
        RefuseErasure command,
        Erasure erasure,
        IReadOnlyCollection<CitedClause> cited,
        DateOnly askedOn,
        Moment now
    ) =>
        erasure switch
        {
            _ when erasure.WhyNotDecided() is { } reason => reason,
            Erasure.Requested r when Erasure.WhyNotBy(r.Asked, command.RefusedBy) is { } reason => reason,
            _ when !command.Reason.IsComplete() => GrantRejections.ReasonMissing,
            _ => LegalBasis.Of(cited, askedOn, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new ErasureRefused(command.ErasureId, command.Reason, law, command.RefusedBy, now.At),
            },
        };
}
