using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>Who did what in a case.</summary>
/// <param name="Kind">The stored name of the event.</param>
/// <param name="By">Who acted; null where no person did.</param>
/// <param name="On">The day from which it has effect, where that is a day of its own.</param>
/// <param name="At">The moment at which it was registered.</param>
public sealed record CaseAct(string Kind, SubjectId? By, DateOnly? On, DateTimeOffset At)
{
    internal static CaseAct? Of(PermitApplicationEvent fact) =>
        fact switch
        {
            ApplicationSubmitted e => Of(e, e.SubmittedBy, e.ReceivedOn, e.SubmittedAt),
            OfficerAssigned e => Of(e, e.AssignedBy, null, e.AssignedAt),
            ConflictOfInterestDeclared e => Of(e, e.DeclaredBy, null, e.DeclaredAt),
            CompletenessRequested e => Of(e, e.RequestedBy, e.NoticeOn, e.RequestedAt),
            CompletenessAnswered e => Of(e, e.RegisteredBy, e.ReceivedOn, e.AnsweredAt),
            ApplicationDeclaredValid e => Of(e, e.DeclaredBy, e.ValidFrom, e.DeclaredAt),
            TermRecalculated e => Of(e, null, null, e.RecalculatedAt),
            RecommendationSubmitted e => Of(e, e.Author, e.RecommendedOn, e.SubmittedAt),
            DecisionMade e => Of(e, e.Decider, e.DecidedOn, e.DecidedAt),
            DecisionNotified e => Of(e, e.NotifiedBy, e.NotifiedOn, e.NotifiedAt),
            ApplicationWithdrawn e => Of(e, e.RegisteredBy, e.WithdrawnOn, e.RegisteredAt),
            PublishedApplicationWithdrawn e => Of(e, e.RegisteredBy, e.WithdrawnOn, e.RegisteredAt),
            PublishedTextsErased e => Of(e, null, null, e.ErasedAt),
            _ => null,
        };

    private static CaseAct Of(PermitApplicationEvent fact, SubjectId? by, DateOnly? on, DateTimeOffset at) =>
        new(StoredNames.Of(fact), by, on, at);
}
