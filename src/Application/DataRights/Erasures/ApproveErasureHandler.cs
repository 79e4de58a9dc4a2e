using Sijil.Application.Governance.Proposals;
using Sijil.Domain;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Governance;

namespace Sijil.Application.DataRights.Erasures;

public sealed class ApproveErasureHandler(Recorder recorder, IdentityRoll roll, IBackupRetention backups)
{
    /// <summary>Agrees to an erasure and carries it out: the values are gone when this is recorded, or it is not recorded.</summary>
    public async Task<Outcome> Handle(ErasureId id, Instruction instruction, CancellationToken cancellation)
    {
        Erasure.Requested? done = null;
        var outcome = await recorder.Record(
            instruction,
            DataRightsStreams.Erasure,
            id.Value,
            async (erasure, attempt, stop) =>
            {
                var decision = await Decide(id, erasure, attempt, stop);
                done = decision is Decision<ErasureEvent>.Accepted ? (Erasure.Requested)erasure : null;
                return decision;
            },
            cancellation
        );
        if (outcome is Outcome.Recorded && done is not null)
            roll.Forget(instruction.Municipality, done.Asked.Subject);
        return outcome;
    }

    private async ValueTask<Decision<ErasureEvent>> Decide(
        ErasureId id,
        Erasure erasure,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        var now = await attempt.Moment(cancellation);
        var municipality = attempt.Instruction.Municipality;
        var approver = attempt.Instruction.Actor.Person;
        if (erasure is not Erasure.Requested { Asked: { Subject: var subject } asked })
            return ApproveErasure.Decide(new(id, approver), erasure, Nothing, Nobody, backupsKept: null, now);

        await SubjectLock.Take(attempt.Connection, municipality, subject.Value, cancellation);
        var kept = backups.DaysOf(municipality);
        var approval = ApproveErasure.Decide(
            new(id, approver),
            erasure,
            await attempt.StandingOf(subject, now.Today, cancellation),
            await roll.Unidentified(attempt, ApproveErasure.Compared(asked, approver), cancellation),
            kept,
            now
        );
        return approval is Decision<ErasureEvent>.Accepted { Events: [ErasureApproved approved] }
            ? await Destroy(asked, approved, kept!.Value, attempt, now, cancellation)
            : approval;
    }

    private static async ValueTask<Decision<ErasureEvent>> Destroy(
        ErasureRequested asked,
        ErasureApproved approved,
        int kept,
        Attempt attempt,
        Moment now,
        CancellationToken cancellation
    )
    {
        var gone = await SubjectStores.Destroy(
            attempt.Connection,
            attempt.Instruction.Municipality,
            asked.Subject.Value,
            cancellation
        );
        var decision = DestroySubject.Decide(
            new(asked.ErasureId, gone.KeyIds, gone.Commitments, gone.Receipts),
            new Erasure.Approved(asked),
            kept,
            now
        );
        if (decision is not Decision<ErasureEvent>.Accepted { Events: [SubjectKeyDestroyed destroyed] })
            return decision;

        await PublishedTexts.Tell(attempt, asked.Subject.Value, cancellation);
        attempt.Session.Store(new ErasedSubject(asked.Subject.Value));
        attempt.Send(
            new BackupsHaveExpired(asked.ErasureId.Value),
            await attempt.EndOf(destroyed.BackupsExpireOn, cancellation)
        );
        return new ErasureEvent[] { approved, destroyed };
    }

    private static readonly SubjectStanding Nothing = new(
        IsHeld: false,
        IsErased: false,
        IsInOpenCase: false,
        HoldsSeat: false,
        IsInOpenVote: false,
        IsAwaited: false
    );

    private static readonly IReadOnlySet<Domain.DataRights.SubjectId> Nobody =
        new HashSet<Domain.DataRights.SubjectId>();
}
