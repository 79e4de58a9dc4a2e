namespace Sijil.Domain.DataRights;

/// <summary>An officer ends a processing activity; from then on nothing is opened under it.</summary>
public sealed record EndProcessingActivity(ProcessingActivityId ActivityId, SubjectId EndedBy)
{
    public static Decision<ProcessingActivityEvent> Decide(
        EndProcessingActivity command,
        ProcessingActivity activity,
        DateTimeOffset now
    ) =>
        activity switch
        {
            ProcessingActivity.Unknown => DataRightsRejections.ActivityNotFound,
            ProcessingActivity.Ended => DataRightsRejections.ActivityEnded,
            ProcessingActivity.Active a => new ProcessingActivityEnded(
                command.ActivityId,
                a.Code,
                command.EndedBy,
                now
            ),
            _ => throw new InvalidOperationException($"Unknown state {activity.GetType().Name}."),
        };
}
