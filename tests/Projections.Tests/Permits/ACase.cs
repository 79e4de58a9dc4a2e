using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Projections.Tests.Permits;

/// <summary>The histories a case can have. Fixed values, so that a failure reads the same every time.</summary>
public sealed record ACase(Guid Id, string Number, ImmutableList<object> History, ImmutableList<Disclosure> Published)
{
    public static readonly SubjectId Applicant = Subject(0xa1);
    public static readonly SubjectId Officer = Subject(0xb1);
    public static readonly SubjectId Decider = Subject(0xc1);
    public static readonly DateTimeOffset Monday = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly ReceivedOn = new(2026, 9, 1);
    public static readonly DateOnly ValidFrom = new(2026, 9, 7);
    public static readonly DateOnly LastDay = new(2026, 11, 2);

    private PermitApplicationId Application => new(Id);

    public IEnumerable<PermitApplicationEvent> Facts => History.OfType<PermitApplicationEvent>();

    public static ACase Submitted(int number = 1, string unit = "building", string type = "building-permit")
    {
        var id = new Guid($"019f0000-0000-7000-8000-{number:x12}");
        var submitted = new ApplicationSubmitted(
            new(id),
            $"PA-2026-{number:D6}",
            new(new("019f0000-0000-8000-8000-0000000000f1")),
            type,
            1,
            Applicant,
            ApplicantKind.Person,
            Sealed("applicant-name"),
            Sealed("national-id"),
            Contact: null,
            Sealed("site-address"),
            Sealed("description"),
            Agent: null,
            unit,
            ReceivedOn,
            Channel.Online,
            Applicant,
            Monday.AddDays(-6)
        );
        return new(id, submitted.Number, [submitted], []);
    }

    public ACase Assigned() => And(new OfficerAssigned(Application, Officer, Decider, Monday));

    public ACase Asked(int round = 1) =>
        And(
            new CompletenessRequested(
                Application,
                round,
                CompletenessKind.Incomplete,
                Sealed("completeness-items"),
                ReceivedOn.AddDays(1),
                ReceivedOn.AddDays(15),
                ReceivedOn.AddDays(1),
                StopEffect.Continue,
                Officer,
                Monday
            )
        );

    public ACase Answered(int round = 1) =>
        And(
            new CompletenessAnswered(
                Application,
                round,
                Sealed("completeness-answer"),
                ReceivedOn.AddDays(5),
                Channel.Post,
                Officer,
                Monday
            )
        );

    public ACase Valid(string address = "12 Harbour Street", string description = "A garden wall", int later = 0)
    {
        var (site, what) = (Disclose("site-address", address), Disclose("description", description));
        return And(
            new ApplicationDeclaredValid(
                Application,
                Number,
                ((ApplicationSubmitted)History[0]).PermitType,
                1,
                ReceivedOn,
                ValidFrom.AddDays(later),
                ValidFrom.AddDays(later),
                new(site.Commitment),
                new(what.Commitment),
                TermFrom(ValidFrom.AddDays(later)),
                LastDay.AddDays(later),
                Officer,
                Monday
            )
        ) with
        {
            Published = [.. Published, site, what],
        };
    }

    public ACase Recalculated(int days = 3) =>
        And(
            new TermRecalculated(
                Application,
                LastDay,
                LastDay.AddDays(days),
                RecalculationCause.CalendarChanged,
                2,
                TermFrom(ValidFrom) with
                {
                    CalendarVersion = 2,
                },
                Monday
            )
        );

    private static readonly IReadOnlyList<LegalBasis> Basis =
    [
        new("state/code/2019/urban-planning", "art_12", ValidFrom, 6),
    ];

    public ACase Recommended(PermitOutcome outcome = PermitOutcome.Grant) =>
        And(
            new RecommendationSubmitted(
                Application,
                Officer,
                outcome,
                Sealed("recommendation"),
                "VGhpcyBpcyB0aGUgaGFzaCBvZiBhIHByb3Bvc2FsLi4",
                ValidFrom,
                Monday
            )
        );

    public ACase Decided(PermitOutcome outcome = PermitOutcome.Grant, int afterDays = 10) =>
        And(
            new DecisionMadeOnBasis(
                Application,
                Decider,
                outcome,
                Sealed("decision-reasons"),
                "VGhpcyBpcyB0aGUgaGFzaCBvZiBhIHByb3Bvc2FsLi4",
                ValidFrom.AddDays(afterDays),
                FourEyesRestOnUnidentified: false,
                Monday,
                Basis
            )
        );

    public ACase Notified(string reasons = "It meets the plan.")
    {
        var decision = History.OfType<DecisionMade>().Single();
        var published = Disclose("decision-reasons", reasons);
        return And(
            new DecisionNotifiedOnBasis(
                Application,
                Number,
                decision.Outcome,
                decision.DecidedOn,
                new(published.Commitment),
                decision.DecidedOn.AddDays(1),
                Channel.Post,
                Officer,
                Monday,
                Basis
            )
        ) with
        {
            Published = Published.Add(published),
        };
    }

    public ACase Issued()
    {
        var on = History.OfType<DecisionNotified>().Single().NotifiedOn;
        return And(
            new PermitIssued(
                PermitId.Of(Application),
                Number.Replace("PA", "P", StringComparison.Ordinal),
                Application,
                "building-permit",
                1,
                Applicant,
                on,
                on.AddMonths(36),
                Officer,
                Monday
            )
        );
    }

    public ACase WithdrawnInPublic() =>
        And(
            new PublishedApplicationWithdrawn(
                Application,
                Number,
                Applicant,
                ValidFrom.AddDays(2),
                Channel.Counter,
                Officer,
                Monday
            )
        );

    public ACase WithdrawnUnseen() =>
        And(new ApplicationWithdrawn(Application, Applicant, ReceivedOn.AddDays(2), Channel.Counter, Officer, Monday));

    /// <summary>The municipality's seal on the decision, or on another act of the same stream.</summary>
    public ACase UnderSeal(string act = "permits.decision-notified", SealedStatement? statement = null)
    {
        var reference = new ActReference(act, Id, "PA-2026-000001");
        return And(
            new ActSealed(
                SealId.Of(reference),
                reference,
                new("document", 4_711, "text/html; charset=utf-8"),
                new("seal", SealLevel.CadesBaselineB, "certificate", "chain"),
                Monday,
                statement
            )
        );
    }

    /// <summary>The seal was stamped, after that had failed at first, and got its evidence.</summary>
    public ACase Raised(string act = "permits.decision-notified")
    {
        var reference = new ActReference(act, Id, "PA-2026-000001");
        return And(new SealTimestampFailed(SealId.Of(reference), reference, Monday))
            .And(new SealTimestamped(SealId.Of(reference), reference, "stamped", SealLevel.CadesBaselineT, StampedAt))
            .And(new SealExtended(SealId.Of(reference), reference, "extended", SealLevel.CadesBaselineLT, StampedAt));
    }

    /// <summary>The municipality checked its seal.</summary>
    public ACase Judged(KeptVerdict verdict)
    {
        var reference = new ActReference("permits.decision-notified", Id, "PA-2026-000001");
        var verdicts = VerdictsId.Of(SealId.Of(reference).Value);
        return And(new SealValidated(verdicts, reference, "seal", verdict, "report", ["mark"], StampedAt));
    }

    public static DateTimeOffset StampedAt => Monday.AddMinutes(1);

    public ACase And(object fact) => this with { History = History.Add(fact) };

    public static Term TermFrom(DateOnly day) =>
        new(
            new(8, TermUnit.Weeks, CountsFrom.EventDay, Roll.Next),
            day,
            [],
            new(new("019f0000-0000-8000-8000-0000000000e1")),
            1
        );

    private Disclosure Disclose(string name, string value) =>
        Disclosure.Of(Salt.Of(new Guid($"{Published.Count:x8}{Id.ToString()[8..]}").ToByteArray()), name, value);

    private static SealedValue Sealed(string name) =>
        new(
            Disclosure.Of(Salt.Of(new byte[16]), name, "made up").Commitment,
            Disclosure.Of(Salt.Of(new byte[16]), name, "encrypted").Commitment
        );

    private static SubjectId Subject(int number) => new(new($"5f0c3f7e-0000-4000-8000-{number:x12}"));
}
