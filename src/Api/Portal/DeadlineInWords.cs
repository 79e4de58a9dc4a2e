using Microsoft.AspNetCore.Html;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>What a deadline means on a day: what is left of it, or whether it was kept.</summary>
internal sealed record DeadlineInWords(PageText Text, PublicPermit Entry, DateOnly LastDay, DateOnly Today)
{
    private int DaysLeft => LastDay.DayNumber - (Entry.DecidedOn ?? Today).DayNumber;

    /// <summary>The last day has gone by and no decision is known.</summary>
    public bool IsPassed => Entry.State == PublicPermitState.UnderAssessment && DaysLeft < 0;

    /// <summary>Null where it no longer matters.</summary>
    public IHtmlContent? Words =>
        (Entry.State, Math.Sign(DaysLeft)) switch
        {
            (PublicPermitState.UnderAssessment, 0) => Text.Html("deadline.today"),
            (PublicPermitState.UnderAssessment, > 0) => Text.Html("deadline.left", Days),
            (PublicPermitState.UnderAssessment, _) => Text.Html("deadline.passed", Days),
            (PublicPermitState.Decided, 0) => Text.Html("deadline.same"),
            (PublicPermitState.Decided, > 0) => Text.Html("deadline.early", Days),
            (PublicPermitState.Decided, _) => Text.Html("deadline.late", Days),
            _ => null,
        };

    private IHtmlContent Days => Text.Count("unit.calendar-days", Math.Abs(DaysLeft));
}
