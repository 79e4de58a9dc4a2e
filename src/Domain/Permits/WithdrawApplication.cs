using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The applicant takes the application back before it is decided, in person, through an agent or through a clerk who registers it.</summary>
public sealed record WithdrawApplication(
    PermitApplicationId ApplicationId,
    SubjectId WithdrawnBy,
    DateOnly ReceivedOn,
    Channel Channel,
    SubjectId RegisteredBy
)
{
    public static Decision<PermitApplicationEvent> Decide(
        WithdrawApplication command,
        PermitApplication application,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            // Who withdraws in person acts for themselves, not for the house.
            _ when command.RegisteredBy != command.WithdrawnBy
                    && application.WhyBarred(command.RegisteredBy) is { } reason => reason,
            _ when !application.IsApplicantOrAgent(command.WithdrawnBy) => PermitRejections.NotTheApplicant,
            _ when command.ReceivedOn > now.Today => PermitRejections.DateInTheFuture,
            _ when command.ReceivedOn < application.ReceivedOn => PermitRejections.WithdrawnBeforeReceipt,
            _ when application.IsPublic() => new PublishedApplicationWithdrawn(
                command.ApplicationId,
                application.Number,
                command.WithdrawnBy,
                command.ReceivedOn,
                command.Channel,
                command.RegisteredBy,
                now.At
            ),
            _ => new ApplicationWithdrawn(
                command.ApplicationId,
                command.WithdrawnBy,
                command.ReceivedOn,
                command.Channel,
                command.RegisteredBy,
                now.At
            ),
        };
}
