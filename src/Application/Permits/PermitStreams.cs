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
}
