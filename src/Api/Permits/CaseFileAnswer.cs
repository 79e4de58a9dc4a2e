using System.ComponentModel;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

/// <summary>A case as a clerk works with it: the record, and what follows from it today.</summary>
public sealed record CaseFileAnswer(
    [property: Description("The version of the record, the same as the `ETag`.")] long AsOf,
    [property: Description("The day on which this was computed, in the municipality.")] DateOnly Today,
    CaseFile Case,
    [property: Description(
        "How the day by which the law wants a decision was found; null until the application is valid."
    )]
        TermExplanation? Term,
    [property: Description("While the clock is stopped: the term as it would be if the answer came in today.")]
        TermExplanation? IfAnsweredToday,
    IssuedPermit? Permit,
    [property: Description(
        "The documents under which the decision, as it was written to the applicant, and the seal on it are kept; null until they are made, which is behind the notification."
    )]
        WrittenNotification? Notification,
    [property: Description("The persons in this file who were erased: of them nothing can be opened any more.")]
        IReadOnlyList<Guid> Erased
);

/// <summary>What was written to the applicant: two documents of the store, which concern them.</summary>
/// <param name="Document">The decision with the applicant's name.</param>
/// <param name="Seal">The municipality's seal over its exact bytes.</param>
public sealed record WrittenNotification(Guid Document, Guid Seal, DateTimeOffset WrittenAt);

/// <summary>A last day, step by step, as values that a page can put into words.</summary>
public sealed record TermExplanation(DateOnly LastDay, long CalendarVersion, IReadOnlyList<TermExplanationStep> Steps)
{
    internal static TermExplanation Of(Term term, Calendar calendar)
    {
        var calculation = TermCalculation.Of(term, calendar);
        return new(calculation.LastDay, term.CalendarVersion, [.. calculation.Steps.Select(TermExplanationStep.Of)]);
    }
}

/// <summary>The permit that followed, and how it stands today.</summary>
public sealed record IssuedPermit(
    Guid Id,
    string Number,
    DateOnly IssuedOn,
    DateOnly ValidUntil,
    PermitStanding Standing
)
{
    internal static IssuedPermit Of(PermitFile file, DateOnly today) =>
        new(
            file.Id,
            file.Number,
            file.IssuedOn,
            file.ValidUntil,
            new Permit.Issued(file.IssuedOn, file.ValidUntil).StateOn(today)
        );
}
