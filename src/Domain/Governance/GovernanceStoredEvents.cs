using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance;

/// <summary>How the events of this context lie in the store. Municipality and calendar are public law; who entered it is not public.</summary>
public static class GovernanceStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<MunicipalityEstablished>(
            "governance.municipality-established",
            1,
            "code",
            "name",
            "timeZone",
            "establishedAt"
        ),
        StoredEvent.Of<CalendarOpened>("governance.calendar-opened", 1, "calendarId", "name", "weekend", "openedAt"),
        StoredEvent.Of<NonWorkingDayDeclared>(
            "governance.non-working-day-declared",
            1,
            "calendarId",
            "day",
            "name",
            "legalSource",
            "declaredAt"
        ),
        StoredEvent.Of<NonWorkingDayRevoked>(
            "governance.non-working-day-revoked",
            1,
            "calendarId",
            "day",
            "legalSource",
            "revokedAt"
        ),
        .. LegalActStoredEvents.All,
        .. ResidentsStoredEvents.All,
        .. ProposalStoredEvents.All,
        .. CouncilStoredEvents.All,
    ];
}
