using System.Globalization;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>One planning application while it is put together from the tables that speak of it.</summary>
/// <remarks>
/// Not taken over: addresses of documents on the web, notes and display names, which are the publisher's and not the
/// council's. The officer is a person and goes into the vault.
/// </remarks>
internal sealed class PlanningFile
{
    /// <summary>So many fit into one entry of the public log, whatever their codes: each takes less than a hundred bytes.</summary>
    private const int MostSteps = 200;

    private const string WithdrawnDate = "withdrawn-date";
    private const string Authority = "planning-authority";
    private const string Scale = "development-scale";
    private const string PerformanceAgreement = "planning-performance-agreement";
    private const string Linked = "linked-applications";
    private const string DecisionMaker = "decision-maker";
    private const string Recommendation = "planning-officer-recommendation";

    /// <summary>What is taken over as the code it is, or else as a part of what is given in words.</summary>
    public static readonly IReadOnlyList<string> Details =
    [
        Authority,
        Scale,
        PerformanceAgreement,
        Linked,
        DecisionMaker,
        Recommendation,
    ];

    private readonly Dictionary<string, string> details = [];
    private readonly List<ImportedStep> timeline = [];
    private readonly List<UnknownCode> unknown = [];
    private readonly PartsAsGiven given = new();
    private readonly string? officer;
    private readonly string? description;
    private ImportedFacts facts;
    private string? site;
    private ReadRow.Bad? fault;

    public PlanningFile(Cells application)
    {
        officer = application.Text("officer-name", Cells.LongestName);
        description = CanonicalText.QuoteOptional(application.Text("description", Cells.LongestText));
        facts = new(
            null,
            null,
            application.PublicCodeOf("application-types"),
            AppliedOn: application.Day("received-date")
        );
        Keep(application, Authority, PlanningCodes.IsAuthority, isReported: false);
        Keep(application, Scale, PlanningCodes.IsScale);
        Keep(application, PerformanceAgreement);
        Keep(application, Linked);
        Withdrawn(application.Code(WithdrawnDate));
    }

    public void Decided(Cells notice)
    {
        var decision = notice.RequiredPublicCode("decision");
        if (facts.DecisionAsGiven is not null)
            fault ??= notice.Blame(RowFaults.SecondDecision);
        facts = facts with
        {
            DecisionAsGiven = decision,
            Decision = PlanningCodes.Decision(decision),
            DecidedOn = notice.Day("decision-date"),
        };
        if (facts.Decision is null)
            unknown.Add(new("decision", decision));
        Keep(notice, DecisionMaker, PlanningCodes.IsDecisionMaker);
        Keep(notice, Recommendation);
        fault ??= notice.Fault;
    }

    public void Happened(Cells step)
    {
        var code = step.RequiredPublicCode("permission-process-event");
        if (!PlanningCodes.IsEvent(code))
            unknown.Add(new("permission-process-event", code));
        timeline.Add(new(code, step.Day("event-date")));
        fault ??= timeline.Count > MostSteps ? step.Blame(RowFaults.TooLong) : step.Fault;
    }

    public void At(Cells place)
    {
        site = CanonicalText.Object(
            ("address", place.Text("address-text", Cells.LongestName) ?? place.Text("name", Cells.LongestName)),
            ("description", place.Text("description", Cells.LongestText)),
            ("geometry", place.Text("geometry", Cells.LongestText)),
            ("postcode", place.Code("postcode"))
        );
        fault ??= place.Fault;
    }

    /// <summary>The site that is named is not in the folder.</summary>
    public void Nowhere(string place) => unknown.Add(new("site", place));

    public string Counted(string what, int count) => details[what] = count.ToString(CultureInfo.InvariantCulture);

    public ReadRow Read(SourcePlace place, string number, string rowHash)
    {
        if (fault is not null)
            return fault;

        var steps = timeline
            .OrderBy(step => step.On)
            .ThenBy(step => step.CodeAsGiven, StringComparer.Ordinal)
            .ToArray();
        return new ReadRow.Good(
            place,
            new(
                number,
                rowHash,
                facts with
                {
                    ValidFrom = OnlyDay(steps, PlanningCodes.ValidFrom),
                    Timeline = steps.Length == 0 ? null : steps,
                },
                details.Count == 0 ? null : details,
                officer is null ? [] : [new([ImportedRole.Officer], officer)],
                given.Json,
                site,
                description,
                unknown
            )
        );
    }

    /// <remarks>
    /// The only date that may be something else: some councils publish these rows with the last columns shifted by one, and then the
    /// number of another application stands here. It is told and not stored; when the application was withdrawn is unknown then, and
    /// the rest is in.
    /// </remarks>
    private void Withdrawn(string? given)
    {
        if (given is null)
            return;

        facts = facts with { WithdrawnOn = Cells.AsDay(given) };
        if (facts.WithdrawnOn is null)
            unknown.Add(new(WithdrawnDate, given));
    }

    /// <param name="isKnown">Tells whether a value is in the list that the column has.</param>
    private void Keep(Cells cells, string column, Func<string, bool>? isKnown = null, bool isReported = true)
    {
        if (cells.Code(column) is not { } value)
            return;

        var isInList = isKnown?.Invoke(value) == true;
        if (given.CodeOf(column, value, isInList) is { } code)
            details[column] = code;
        if (isKnown is not null && isReported && !isInList)
            unknown.Add(new(column, value));
    }

    /// <summary>The day of a step that is said to have happened once; where it happened several times, none of them is the one.</summary>
    private static DateOnly? OnlyDay(ImportedStep[] steps, string code) =>
        steps.Where(step => step.CodeAsGiven == code).ToArray() is [var only] ? only.On : null;
}
