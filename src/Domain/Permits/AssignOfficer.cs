using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>An officer is made responsible for an application, in place of whoever was before.</summary>
public sealed record AssignOfficer(PermitApplicationId ApplicationId, SubjectId Officer, SubjectId AssignedBy)
{
    /// <param name="command">Who is to be responsible, and who says so.</param>
    /// <param name="application">The application as it stands.</param>
    /// <param name="isOfficerKnown">Whether the identity roll knows the officer.</param>
    /// <param name="now">The moment of registering.</param>
    public static Decision<PermitApplicationEvent> Decide(
        AssignOfficer command,
        PermitApplication application,
        bool isOfficerKnown,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            _ when application.WhyBarred(command.AssignedBy) is { } reason => reason,
            _ when !isOfficerKnown => PermitRejections.PersonUnknown,
            _ when application.WhyBarred(command.Officer) is { } reason => reason,
            _ when application.Officer == command.Officer => PermitRejections.AlreadyAssigned,
            _ => new OfficerAssigned(command.ApplicationId, command.Officer, command.AssignedBy, now.At),
        };
}
