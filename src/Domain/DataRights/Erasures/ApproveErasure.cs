using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>A second person agrees to an erasure. What it destroys cannot be had back.</summary>
/// <remarks>Persons are compared, not roles or accounts, and nobody is exempt.</remarks>
public sealed record ApproveErasure(ErasureId ErasureId, SubjectId ApprovedBy)
{
    /// <param name="command">Who agrees.</param>
    /// <param name="erasure">The erasure as it stands.</param>
    /// <param name="standing">What the register has of the person now.</param>
    /// <param name="unidentified">Those of <see cref="Compared"/> whom the roll cannot vouch for as distinct persons.</param>
    /// <param name="backupsKept">For how many days backups are kept; null where nobody has said so.</param>
    /// <param name="now">The moment of deciding.</param>
    public static Decision<ErasureEvent> Decide(
        ApproveErasure command,
        Erasure erasure,
        SubjectStanding standing,
        IReadOnlySet<SubjectId> unidentified,
        int? backupsKept,
        Moment now
    ) =>
        erasure switch
        {
            _ when erasure.WhyNotDecided() is { } reason => reason,
            Erasure.Requested r when Erasure.WhyNotBy(r.Asked, command.ApprovedBy) is { } reason => reason,
            _ when standing.WhyKept() is { } reason => reason,
            _ when backupsKept is null => ErasureRejections.RetentionUnknown,
            Erasure.Requested r => new ErasureApproved(
                command.ErasureId,
                command.ApprovedBy,
                Compared(r.Asked, command.ApprovedBy).Overlaps(unidentified),
                now.At
            ),
            _ => throw new InvalidOperationException($"Unknown state {erasure.GetType().Name}."),
        };

    /// <summary>Everyone whose being another person the check rests on.</summary>
    public static IReadOnlySet<SubjectId> Compared(ErasureRequested asked, SubjectId approver) =>
        new HashSet<SubjectId> { asked.RequestedBy, asked.Subject, approver };
}
