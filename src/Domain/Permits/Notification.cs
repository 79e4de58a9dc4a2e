namespace Sijil.Domain.Permits;

/// <summary>What is written to the applicant of a decision, as far as it matters for the next decision.</summary>
public abstract record Notification
{
    public sealed record None : Notification;

    public sealed record Written : Notification;

    public static readonly Notification Initial = new None();

    public static Notification Evolve(Notification notification, NotificationEvent @event) =>
        (notification, @event) switch
        {
            (None, NotificationWritten) => new Written(),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {notification.GetType().Name}."
            ),
        };

    private Notification() { }
}
