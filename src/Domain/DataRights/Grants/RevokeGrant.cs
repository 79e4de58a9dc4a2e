namespace Sijil.Domain.DataRights.Grants;

/// <summary>Takes a grant back, at once and whole. Whoever answers for the data may do it alone: to stop a reading needs no second person.</summary>
public sealed record RevokeGrant(GrantId GrantId, Wording Reason, string LegalBasis, SubjectId RevokedBy)
{
    public static Decision<GrantEvent> Decide(RevokeGrant command, Grant grant, DateTimeOffset now) =>
        grant switch
        {
            Grant.Unknown => GrantRejections.GrantNotFound,
            Grant.Revoked => GrantRejections.AlreadyRevoked,
            _ when !command.Reason.IsComplete() => GrantRejections.ReasonMissing,
            _ when string.IsNullOrWhiteSpace(command.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            Grant.Issued => new GrantRevoked(
                command.GrantId,
                command.Reason,
                command.LegalBasis,
                command.RevokedBy,
                now
            ),
            _ => throw new InvalidOperationException($"Unknown state {grant.GetType().Name}."),
        };
}
