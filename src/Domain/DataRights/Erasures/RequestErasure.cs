using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>The data protection officer asks that all values of a person be destroyed.</summary>
public sealed record RequestErasure(ErasureId ErasureId, SubjectId Subject, ErasureGround Ground, SubjectId RequestedBy)
{
    /// <param name="command">Whose values, and why.</param>
    /// <param name="erasure">Nothing, unless the id was used before.</param>
    /// <param name="standing">What the register has of the person.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="now">The moment of asking: the case begins with it.</param>
    public static Decision<ErasureEvent> Decide(
        RequestErasure command,
        Erasure erasure,
        SubjectStanding standing,
        IReadOnlyCollection<CitedClause> cited,
        Moment now
    ) =>
        erasure switch
        {
            not Erasure.Unknown => ErasureRejections.Closed,
            _ when command.Subject == command.RequestedBy => ErasureRejections.OwnErasure,
            _ when standing.WhyKept() is { } reason => reason,
            _ => LegalBasis.Of(cited, now.Today, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new ErasureRequested(
                    command.ErasureId,
                    command.Subject,
                    command.Ground,
                    law,
                    command.RequestedBy,
                    now.At
                ),
            },
        };
}
