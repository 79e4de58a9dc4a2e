using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public static class PermitStreams
{
    public static readonly StreamKind<PermitType, PermitTypeEvent> Type = new(
        PermitType.Initial,
        PermitType.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<PermitApplication, PermitApplicationEvent> Application = new(
        PermitApplication.Initial,
        PermitApplication.Evolve,
        IsVisibleTo: (application, actor) =>
            actor.Unit == application.Unit || application.IsApplicantOrAgent(actor.Person) || actor.Role == Roles.System
    );

    public static readonly StreamKind<Permit, PermitEvent> Permit = new(
        Domain.Permits.Permit.Initial,
        Domain.Permits.Permit.Evolve
    );

    /// <summary>Whoever may have what was written finds it through its read model.</summary>
    public static readonly StreamKind<Notification, NotificationEvent> Notification = new(
        Domain.Permits.Notification.Initial,
        Domain.Permits.Notification.Evolve,
        IsVisibleTo: (_, actor) => actor.Role == Roles.System
    );
}
