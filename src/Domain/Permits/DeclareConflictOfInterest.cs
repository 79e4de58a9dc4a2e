using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>Somebody has an interest in an application and must not handle it. It cannot be taken back.</summary>
public sealed record DeclareConflictOfInterest(
    PermitApplicationId ApplicationId,
    SubjectId Person,
    SealedValue? Ground,
    SubjectId DeclaredBy
)
{
    /// <param name="command">Whose interest it is, and who declares it.</param>
    /// <param name="application">The application as it stands.</param>
    /// <param name="isPersonKnown">Whether the identity roll knows the person.</param>
    /// <param name="now">The moment of registering.</param>
    public static Decision<PermitApplicationEvent> Decide(
        DeclareConflictOfInterest command,
        PermitApplication application,
        bool isPersonKnown,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            // An interest of one's own can be declared by everyone; others are kept away by those who have none.
            _ when command.DeclaredBy != command.Person && application.WhyBarred(command.DeclaredBy) is { } reason =>
                reason,
            _ when !isPersonKnown => PermitRejections.PersonUnknown,
            _ when application.Conflicted.Contains(command.Person) => PermitRejections.ConflictAlreadyDeclared,
            _ => new ConflictOfInterestDeclared(
                command.ApplicationId,
                command.Person,
                command.Ground,
                command.DeclaredBy,
                now.At
            ),
        };
}
