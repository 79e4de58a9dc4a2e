using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>
/// An application as far as it matters for the next decision. It is rebuilt from its events and never stored,
/// so it may change shape freely.
/// </summary>
public sealed record PermitApplication
{
    public static readonly PermitApplication Initial = new();

    public PermitApplicationId Id { get; init; }

    public ApplicationPhase Phase { get; init; }

    public string Number { get; init; } = "";

    public PermitTypeId TypeId { get; init; }

    public string TypeCode { get; init; } = "";

    public int TypeVersion { get; init; }

    public string Unit { get; init; } = "";

    public SubjectId Applicant { get; init; }

    public SubjectId? Agent { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public SubjectId? Officer { get; init; }

    public ImmutableHashSet<SubjectId> Conflicted { get; init; } = [];

    public ImmutableList<CompletenessRound> Rounds { get; init; } = [];

    public Validation? Validation { get; init; }

    /// <summary>Everyone who ever proposed an outcome, also where a newer proposal replaced theirs.</summary>
    public ImmutableHashSet<SubjectId> Authors { get; init; } = [];

    public Recommendation? Recommendation { get; init; }

    public Ruling? Ruling { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    public bool AreTextsErased { get; init; }

    public bool IsPublic() => Validation is not null;

    public bool IsApplicantOrAgent(SubjectId person) => person == Applicant || person == Agent;

    public bool HasOpenRoundOn(DateOnly day) => Rounds.Any(round => round.IsOpenOn(day));

    /// <summary>The stops that have ended by a day. An open one is not among them: nobody knows yet how long it is.</summary>
    public IReadOnlyList<ClockStop> StopsAsOf(DateOnly day) =>
        [.. Rounds.SelectMany(round => round.StopsAsOf(day)).Where(stop => !stop.IsEmpty())];

    /// <summary>The term under a version of the calendar, with what has stopped the clock by a day.</summary>
    public Term? TermAsOf(DateOnly day, Calendar calendar) =>
        Validation is null ? null : Validation.Term.Under(calendar) with { Stops = StopsAsOf(day) };

    /// <summary>While the clock is stopped: the term as it would be if the answer came on a day.</summary>
    public Term? TermIfAnsweredOn(DateOnly day, Calendar calendar) =>
        Rounds.LastOrDefault() is { AnsweredOn: null } open
            ? (this with { Rounds = Rounds.SetItem(Rounds.Count - 1, open.Answered(day)) }).TermAsOf(day, calendar)
            : TermAsOf(day, calendar);

    /// <summary>The rule that keeps anyone from acting on the application any more, if there is one.</summary>
    public Rejection? WhyClosed() =>
        Phase switch
        {
            ApplicationPhase.Unknown => PermitRejections.NotFound,
            ApplicationPhase.Withdrawn => PermitRejections.Withdrawn,
            ApplicationPhase.Decided or ApplicationPhase.Notified => PermitRejections.AlreadyDecided,
            _ => null,
        };

    /// <summary>The rule that keeps this person from handling the application, if there is one. No role is exempt.</summary>
    public Rejection? WhyBarred(SubjectId person) =>
        IsApplicantOrAgent(person) ? PermitRejections.OwnApplication
        : Conflicted.Contains(person) ? PermitRejections.ConflictOfInterest
        : null;

    public static PermitApplication Evolve(PermitApplication application, PermitApplicationEvent @event) =>
        (application.Phase, @event) switch
        {
            (ApplicationPhase.Unknown, ApplicationSubmitted e) => Submitted(e),
            (ApplicationPhase.Submitted or ApplicationPhase.Valid, OfficerAssigned e) => application with
            {
                Officer = e.Officer,
            },
            (ApplicationPhase.Submitted or ApplicationPhase.Valid, ConflictOfInterestDeclared e) => application with
            {
                Conflicted = application.Conflicted.Add(e.Person),
            },
            (ApplicationPhase.Submitted or ApplicationPhase.Valid, CompletenessRequested e) => application with
            {
                Rounds = application.Rounds.Add(
                    new(e.Round, e.Kind, e.Effect, e.NoticeOn, e.StoppedFrom, e.AnswerDueOn, AnsweredOn: null)
                ),
            },
            (ApplicationPhase.Submitted or ApplicationPhase.Valid, CompletenessAnswered e)
                when application.Rounds.LastOrDefault() is { AnsweredOn: null } last && last.Number == e.Round =>
                application with
                {
                    Rounds = application.Rounds.SetItem(application.Rounds.Count - 1, last.Answered(e.ReceivedOn)),
                },
            (ApplicationPhase.Submitted, ApplicationDeclaredValid e) => application with
            {
                Phase = ApplicationPhase.Valid,
                Validation = new(e.DeclaredBy, e.ValidFrom, e.Term, e.LastDay),
            },
            (ApplicationPhase.Valid, TermRecalculated e) => application with
            {
                Validation = application.Validation! with { Term = e.Term, LastDay = e.NewLastDay },
            },
            (ApplicationPhase.Valid, RecommendationSubmitted e) => application with
            {
                Authors = application.Authors.Add(e.Author),
                Recommendation = new(e.Author, e.ProposedOutcome, e.Hash, e.RecommendedOn),
            },
            (ApplicationPhase.Valid, DecisionMade e) when application.Recommendation?.Hash == e.RecommendationHash =>
                application with
                {
                    Phase = ApplicationPhase.Decided,
                    Ruling = new(e.Outcome, e.Reasons.Commitment, e.DecidedOn, (e as DecisionMadeOnBasis)?.Basis),
                },
            (ApplicationPhase.Decided, DecisionNotified e) => application with
            {
                Phase = ApplicationPhase.Notified,
                NotifiedOn = e.NotifiedOn,
            },
            (ApplicationPhase.Submitted, ApplicationWithdrawn)
            or (ApplicationPhase.Valid, PublishedApplicationWithdrawn) => application with
            {
                Phase = ApplicationPhase.Withdrawn,
            },
            (ApplicationPhase.Withdrawn, PublishedTextsErased) => application with { AreTextsErased = true },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow {application.Phase}."),
        };

    private static PermitApplication Submitted(ApplicationSubmitted e) =>
        new()
        {
            Id = e.ApplicationId,
            Phase = ApplicationPhase.Submitted,
            Number = e.Number,
            TypeId = e.PermitTypeId,
            TypeCode = e.PermitType,
            TypeVersion = e.PermitTypeVersion,
            Unit = e.Unit,
            Applicant = e.Applicant,
            Agent = e.Agent,
            ReceivedOn = e.ReceivedOn,
        };
}
