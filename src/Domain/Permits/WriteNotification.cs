using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Domain.Permits;

/// <summary>The applicant of a notified decision gets it in writing: once. Whoever asks again gets nothing new.</summary>
public sealed record WriteNotification(
    PermitApplicationId ApplicationId,
    SubjectId Applicant,
    string Unit,
    DocumentId Document,
    DocumentId Seal
)
{
    public static Decision<NotificationEvent> Decide(
        WriteNotification command,
        Notification notification,
        DateTimeOffset now
    ) =>
        notification is Notification.Written
            ? Array.Empty<NotificationEvent>()
            : new NotificationWritten(
                NotificationId.Of(command.ApplicationId),
                command.ApplicationId,
                command.Applicant,
                command.Unit,
                command.Document,
                command.Seal,
                now
            );
}
