namespace Sijil.Domain.DataRights;

/// <summary>
/// One thing the municipality does with personal values: why, on what legal basis, with which fields and in which roles.
/// </summary>
public abstract record ProcessingActivity
{
    public sealed record Unknown : ProcessingActivity;

    public sealed record Active(
        string Code,
        Wording Purpose,
        string LegalBasis,
        IReadOnlyList<string> Fields,
        IReadOnlyList<string> Roles
    ) : ProcessingActivity;

    public sealed record Ended(string Code) : ProcessingActivity;

    public static readonly ProcessingActivity Initial = new Unknown();

    public ProcessingActivityId Id { get; init; }

    public static ProcessingActivity Evolve(ProcessingActivity activity, ProcessingActivityEvent @event) =>
        (activity, @event) switch
        {
            (Unknown, ProcessingActivityRegistered e) => new Active(e.Code, e.Purpose, e.LegalBasis, e.Fields, e.Roles)
            {
                Id = e.ActivityId,
            },
            (Active a, ProcessingActivityEnded) => new Ended(a.Code) { Id = a.Id },
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {activity.GetType().Name}."
            ),
        };

    private ProcessingActivity() { }
}
