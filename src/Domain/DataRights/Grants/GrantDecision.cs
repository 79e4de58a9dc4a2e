namespace Sijil.Domain.DataRights.Grants;

/// <summary>What somebody wants to do with a dataset.</summary>
/// <param name="Fields">All of these; one that is not granted denies them all.</param>
/// <param name="Row">The row that is meant; null where only rows that the grant covers will be read.</param>
public sealed record GrantQuestion(BodyId Body, DatasetId Dataset, IReadOnlyCollection<string> Fields, Row? Row);

/// <summary>A grant as it stands, at a version of its stream.</summary>
public sealed record GrantAsOf(Grant Grant, long Version);

/// <summary>
/// Whether a body has access: the one answer to whoever asks beforehand and to whoever reads. It is given from what stands at
/// the moment of asking and holds for that moment alone; an approval is not something to carry around.
/// </summary>
public abstract record GrantDecision
{
    public sealed record Permitted(AccessGranted Grant, long Version) : GrantDecision;

    /// <param name="Grant">The grant that came nearest; null where there is none.</param>
    public sealed record Denied(Rejection Reason, GrantId? Grant, long? Version) : GrantDecision;

    /// <summary>Decides by the first grant that covers what is asked; where none does, tells why the last one does not.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="grants">The body's grants of the dataset, in the order in which they were given.</param>
    /// <param name="today">The day it is in the municipality.</param>
    public static GrantDecision Decide(
        GrantQuestion question,
        Caller caller,
        IReadOnlyList<GrantAsOf> grants,
        DateOnly today
    )
    {
        if (!caller.MayAskAbout(question.Body))
            return new Denied(GrantRejections.ClientNotBound, null, null);

        GrantDecision nearest = new Denied(GrantRejections.NotGranted, null, null);
        foreach (var (grant, version) in grants)
        {
            nearest = Decide(question, grant, version, today);
            if (nearest is Permitted)
                return nearest;
        }
        return nearest;
    }

    private static GrantDecision Decide(GrantQuestion question, Grant grant, long version, DateOnly today) =>
        grant switch
        {
            Grant.Revoked revoked => new Denied(GrantRejections.GrantRevoked, revoked.Given.GrantId, version),
            Grant.Issued { Given: var given } when Obstacle(question, given, today) is { } reason => new Denied(
                reason,
                given.GrantId,
                version
            ),
            Grant.Issued { Given: var given } => new Permitted(given, version),
            _ => new Denied(GrantRejections.NotGranted, null, null),
        };

    private static Rejection? Obstacle(GrantQuestion question, AccessGranted grant, DateOnly today) =>
        grant switch
        {
            _ when grant.BodyId != question.Body || grant.DatasetId != question.Dataset => GrantRejections.NotGranted,
            _ when today > grant.Terms.Until => GrantRejections.GrantExpired,
            _ when question.Fields.Count == 0 => DataRightsRejections.NothingRequested,
            _ when question.Fields.Except(grant.Terms.Fields).Any() => GrantRejections.FieldNotGranted,
            _ when question.Row is { } row && !grant.Terms.Rows.Covers(row) => GrantRejections.RowNotGranted,
            _ => null,
        };

    private GrantDecision() { }
}
