using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>Takes a grant back, at once and whole. Whoever answers for the data may do it alone: to stop a reading needs no second person.</summary>
public sealed record RevokeGrant(GrantId GrantId, Wording Reason, SubjectId RevokedBy)
{
    /// <param name="command">What is taken back, and why.</param>
    /// <param name="grant">The grant as it stands.</param>
    /// <param name="cited">The clauses it is to rest on.</param>
    /// <param name="grantedOn">The day of the grant: that on which the case began.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<GrantEvent> Decide(
        RevokeGrant command,
        Grant grant,
        IReadOnlyCollection<CitedClause> cited,
        DateOnly grantedOn,
        Moment now
    ) =>
        grant switch
        {
            Grant.Unknown => GrantRejections.GrantNotFound,
            Grant.Revoked => GrantRejections.AlreadyRevoked,
            _ when !command.Reason.IsComplete() => GrantRejections.ReasonMissing,
            Grant.Issued => LegalBasis.Of(cited, grantedOn, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new GrantRevokedUnderLaw(
                    command.GrantId,
                    command.Reason,
                    law,
                    command.RevokedBy,
                    now.At
                ),
            },
            _ => throw new InvalidOperationException($"Unknown state {grant.GetType().Name}."),
        };
}
