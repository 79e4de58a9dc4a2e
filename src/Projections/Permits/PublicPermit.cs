using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Projections.Permits;

/// <summary>
/// The public register's entry for one application, made of public facts and public disclosures only. It appears when the
/// application is declared valid, or when a record of another system is taken over; then what only happens here is null.
/// </summary>
/// <remarks>
/// <see cref="After"/> reads members that <see cref="PermitStoredEvents"/> lists as public, commitments of public disclosures,
/// and the ids that say what an event is about; a test changes everything else and sees no difference.
/// </remarks>
public sealed record PublicPermit
{
    /// <summary>Stands in <see cref="ListedOn"/> where a source knows no day at all: such an entry is listed last.</summary>
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    public required Guid Id { get; init; }

    public required string Number { get; init; }

    /// <summary>A code of this register, of an import the type as given; null where the source names none.</summary>
    public string? PermitType { get; init; }

    public int? PermitTypeVersion { get; init; }

    /// <summary>The day that lists go by: the one of validity, of an import the first one its source knows.</summary>
    public required DateOnly ListedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>How the last day follows; with the calendar of that version anyone can count again.</summary>
    public Term? Term { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>One of <see cref="PublicPermitState"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="PublicPermitOutcome"/>, once the decision has been notified.</summary>
    public string? Outcome { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    /// <summary>From the day on which the application was valid to the day of the decision.</summary>
    public int? DaysToDecision { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public PublicIssuedPermit? Permit { get; init; }

    /// <summary>Null where a source says nothing of it, as with the description.</summary>
    public PublicText? SiteAddress { get; init; }

    public PublicText? Description { get; init; }

    public PublicText? Reasons { get; init; }

    /// <summary>The law the decision rests on; null where there is no decision, or where that was not recorded.</summary>
    public IReadOnlyList<LegalBasis>? Basis { get; init; }

    /// <summary>The decision as sealed bytes; null where it was published before decisions were sealed, or is still to be sealed.</summary>
    public PublicSeal? Seal { get; init; }

    /// <summary>Null for whatever was handled here.</summary>
    public PublicImport? Import { get; init; }

    public IReadOnlyList<PublicStep> Timeline { get; init; } = [];

    /// <summary>The words under which the entry is found; see <see cref="SearchText"/>.</summary>
    public string Search { get; init; } = "";

    /// <summary>The streams whose events it tells.</summary>
    public IEnumerable<Guid> Streams() => [Id, PermitId.Of(new(Id)).Value, SealId.Of(PublicSeal.OfDecision, Id).Value];

    /// <summary>Whether an event of these streams is a step of <see cref="Timeline"/>, where they stand in the order of the log.</summary>
    public static bool IsStep(object fact) =>
        fact
            is ApplicationDeclaredValid
                or TermRecalculated
                or DecisionNotified
                or PublishedApplicationWithdrawn
                or PermitIssued
                or RecordImported
                or ImportedRecordRevised;

    /// <summary>A view ignores what it does not know.</summary>
    public static PublicPermit? After(PublicPermit? entry, object fact, PublicTexts texts) =>
        (fact, entry) switch
        {
            (ApplicationDeclaredValid e, null) => Findable(Appeared(e, texts)),
            (TermRecalculated e, { } open) => open with
            {
                Term = e.Term,
                LastDay = e.NewLastDay,
                Timeline = [.. open.Timeline, Step(e, null) with { Term = new(e.OldLastDay, e.NewLastDay, e.Cause) }],
            },
            (DecisionNotified e, { } open) => Findable(Decided(open, e, texts)),
            (PublishedApplicationWithdrawn e, { } open) => open with
            {
                State = PublicPermitState.Withdrawn,
                WithdrawnOn = e.WithdrawnOn,
                Timeline = [.. open.Timeline, Step(e, e.WithdrawnOn)],
            },
            (PublishedTextsErased, { } open) => open.WithoutTexts(),
            (PermitIssued e, { } decided) => Findable(
                decided with
                {
                    Permit = new(e.Number, e.IssuedOn, e.ValidUntil),
                    Timeline = [.. decided.Timeline, Step(e, e.IssuedOn)],
                }
            ),
            (ActSealed { Act.Kind: PublicSeal.OfDecision } e, { } decided) => decided with { Seal = PublicSeal.Of(e) },
            (SealTimestamped { Act.Kind: PublicSeal.OfDecision } e, { Seal: { } seal } decided) => decided with
            {
                Seal = seal.After(e),
            },
            (SealExtended { Act.Kind: PublicSeal.OfDecision } e, { Seal: { } seal } decided) => decided with
            {
                Seal = seal.After(e),
            },
            (SealValidated { Act.Kind: PublicSeal.OfDecision } e, { Seal: { } seal } decided) => decided with
            {
                Seal = seal.After(e),
            },
            (RecordImported e, _) => Findable(PublicImport.Entry(e, ImportedStatement.Of(e), entry, texts)),
            (ImportedRecordRevised e, _) => Findable(PublicImport.Entry(e, ImportedStatement.Of(e), entry, texts)),
            (ImportedRecordWithdrawn e, { Import: { } import }) when import.BatchId == e.BatchId.Value => null,
            _ => entry,
        };

    /// <summary>The applicant was erased: of what they wrote only the commitments stand.</summary>
    internal PublicPermit WithoutTexts() =>
        Findable(this with { SiteAddress = Without(SiteAddress), Description = Without(Description) });

    private static PublicText? Without(PublicText? text) => text is null ? null : text with { Text = null };

    private static PublicPermit Appeared(ApplicationDeclaredValid e, PublicTexts texts) =>
        new()
        {
            Id = e.ApplicationId.Value,
            Number = e.Number,
            PermitType = e.PermitType,
            PermitTypeVersion = e.PermitTypeVersion,
            ListedOn = e.ValidFrom,
            ReceivedOn = e.ReceivedOn,
            ValidFrom = e.ValidFrom,
            Term = e.Term,
            LastDay = e.LastDay,
            State = PublicPermitState.UnderAssessment,
            SiteAddress = texts.Of(e.SiteAddress),
            Description = texts.Of(e.Description),
            Timeline = [Step(e, e.ValidFrom)],
        };

    private static PublicPermit Decided(PublicPermit open, DecisionNotified e, PublicTexts texts) =>
        open with
        {
            State = PublicPermitState.Decided,
            Outcome = PublicPermitOutcome.Of(e.Outcome),
            DecidedOn = e.DecidedOn,
            NotifiedOn = e.NotifiedOn,
            DaysToDecision = e.DecidedOn.DayNumber - open.ValidFrom?.DayNumber,
            Reasons = texts.Of(e.Reasons),
            Basis = (e as DecisionNotifiedOnBasis)?.Basis,
            Timeline = [.. open.Timeline, Step(e, e.NotifiedOn)],
        };

    private static PublicPermit Findable(PublicPermit entry) =>
        entry with
        {
            Search = SearchText.Of(
                entry.Number,
                entry.Permit?.Number,
                entry.SiteAddress?.Text,
                entry.Description?.Text,
                entry.Reasons?.Text
            ),
        };

    private static PublicStep Step(object fact, DateOnly? on) => new(StoredNames.Of(fact), on);
}
