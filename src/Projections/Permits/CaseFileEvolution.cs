using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

public sealed partial record CaseFile
{
    /// <summary>A view ignores what it does not know; only the write side may insist that a history is possible.</summary>
    public static CaseFile? After(CaseFile? file, object fact) =>
        (fact, file) switch
        {
            (ApplicationSubmitted e, null) => Counted(Opened(e), e),
            (PermitApplicationEvent e, { } open) => Counted(Changed(open, e), e),
            _ => file,
        };

    private static CaseFile Counted(CaseFile file, PermitApplicationEvent fact) =>
        file with
        {
            StreamVersion = file.StreamVersion + 1,
            Acts = [.. file.Acts, .. CaseAct.Of(fact) is { } act ? [act] : Array.Empty<CaseAct>()],
        };

    private static CaseFile Opened(ApplicationSubmitted e) =>
        new()
        {
            Id = e.ApplicationId.Value,
            StreamVersion = 0,
            Number = e.Number,
            PermitTypeId = e.PermitTypeId,
            PermitType = e.PermitType,
            PermitTypeVersion = e.PermitTypeVersion,
            Unit = e.Unit,
            State = CaseState.Submitted,
            Applicant = e.Applicant,
            ApplicantKind = e.ApplicantKind,
            Agent = e.Agent,
            Channel = e.Channel,
            ReceivedOn = e.ReceivedOn,
            Sealed = SealedField.In(e),
        };

    private static CaseFile Changed(CaseFile file, PermitApplicationEvent fact) =>
        fact switch
        {
            OfficerAssigned e => file with { Officer = e.Officer.Value },
            ConflictOfInterestDeclared e => file with { Conflicts = [.. file.Conflicts, Conflict(e)] },
            CompletenessRequested e => file with { Rounds = [.. file.Rounds, Round(file, e)] },
            CompletenessAnswered e => file with { Rounds = [.. file.Rounds.Select(round => Answered(file, round, e))] },
            ApplicationDeclaredValid e => file with
            {
                State = CaseState.Valid,
                ValidFrom = e.ValidFrom,
                Term = e.Term,
                LastDay = e.LastDay,
            },
            TermRecalculated e => file with { Term = e.Term, LastDay = e.NewLastDay },
            RecommendationSubmitted e => file with { Recommendation = Recommended(file, e) },
            DecisionMade e => file with { State = CaseState.Decided, Decision = Decided(file, e) },
            DecisionNotified e => file with
            {
                State = CaseState.Notified,
                NotifiedOn = e.NotifiedOn,
                PermitId = e.Outcome == PermitOutcome.Grant ? Domain.Permits.PermitId.Of(e.ApplicationId) : null,
            },
            ApplicationWithdrawn e => file with
            {
                State = CaseState.Withdrawn,
                Withdrawal = new(e.WithdrawnBy, e.WithdrawnOn),
            },
            PublishedApplicationWithdrawn e => file with
            {
                State = CaseState.Withdrawn,
                Withdrawal = new(e.WithdrawnBy, e.WithdrawnOn),
            },
            _ => file,
        };

    private static CaseConflict Conflict(ConflictOfInterestDeclared e) =>
        new(e.Person, SealedField.Of(PersonalFields.ConflictGround, e.Ground, e.Person));

    private static CaseRound Round(CaseFile file, CompletenessRequested e) =>
        new(
            e.Round,
            e.Kind,
            e.Effect,
            new(PersonalFields.CompletenessItems, e.Items.Commitment, file.Applicant),
            e.NoticeOn,
            e.StoppedFrom,
            e.AnswerDueOn
        );

    private static CaseRound Answered(CaseFile file, CaseRound round, CompletenessAnswered e) =>
        round.Number == e.Round
            ? round with
            {
                AnsweredOn = e.ReceivedOn,
                Answer = SealedField.Of(PersonalFields.CompletenessAnswer, e.Answer, file.Applicant),
            }
            : round;

    private static CaseRecommendation Recommended(CaseFile file, RecommendationSubmitted e) =>
        new(
            e.ProposedOutcome,
            e.Author,
            new(PersonalFields.Recommendation, e.Text.Commitment, file.Applicant),
            e.Hash,
            e.RecommendedOn
        );

    private static CaseDecision Decided(CaseFile file, DecisionMade e) =>
        new(
            e.Outcome,
            e.Decider,
            new(PersonalFields.DecisionReasons, e.Reasons.Commitment, file.Applicant),
            e.DecidedOn,
            e.FourEyesRestOnUnidentified,
            (e as DecisionMadeOnBasis)?.Basis
        );
}
