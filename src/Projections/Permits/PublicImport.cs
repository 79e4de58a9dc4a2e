using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>What another system recorded of a case, as it gave it. Nobody here decided, issued or was notified of anything.</summary>
/// <param name="Source">The shape of the source, one of <see cref="ImportFormatNames"/>.</param>
/// <param name="BatchId">The run that took it over; its events say when, and under which digest.</param>
/// <param name="AsGiven">
/// By their names what the source says in words that are no codes: <see cref="Status"/>, <see cref="Type"/>, details under their columns. They can be withdrawn.
/// </param>
/// <param name="Timeline">What happened elsewhere, under the codes of the source.</param>
public sealed record PublicImport(
    string Source,
    Guid BatchId,
    string? StatusAsGiven,
    string? DecisionAsGiven,
    DateOnly? IssuedOn,
    DateOnly? CompletedOn,
    PublicParts? AsGiven,
    IReadOnlyList<ImportedStep> Timeline
)
{
    public const string Status = "status";
    public const string Type = "type";

    /// <summary>A part of what is given in words; null where it was not given in words, or is withdrawn.</summary>
    public string? Part(string name) => AsGiven?.Parts?.GetValueOrDefault(name);

    /// <summary>What a source says now, in the place of whatever it said before.</summary>
    internal static PublicPermit Entry(
        ImportedRecordEvent fact,
        ImportedStatement statement,
        PublicPermit? before,
        PublicTexts texts
    )
    {
        var facts = statement.Facts;
        return new()
        {
            Id = fact.RecordId.Value,
            Number = statement.Number,
            PermitType = facts.TypeAsGiven,
            ListedOn = FirstDay(facts),
            ReceivedOn = facts.AppliedOn,
            ValidFrom = facts.ValidFrom,
            State = PublicPermitState.Of(facts),
            Outcome = facts.Decision is { } outcome ? PublicPermitOutcome.Of(outcome) : null,
            DecidedOn = facts.DecidedOn,
            DaysToDecision = facts is { ValidFrom: { } valid, DecidedOn: { } decided }
                ? decided.DayNumber - valid.DayNumber
                : null,
            WithdrawnOn = facts.WithdrawnOn,
            SiteAddress = statement.Content.Site is { } site ? texts.Of(site) : null,
            Description = statement.Content.Description is { } description ? texts.Of(description) : null,
            Import = new(
                statement.Format.Name,
                statement.BatchId.Value,
                facts.StatusAsGiven,
                facts.DecisionAsGiven,
                facts.IssuedOn,
                facts.CompletedOn,
                statement.Content.AsGiven is { } given ? texts.PartsOf(given) : null,
                facts.Timeline ?? []
            ),
            Timeline = [.. before?.Timeline ?? [], new(StoredNames.Of(fact), null)],
        };
    }

    private static DateOnly FirstDay(ImportedFacts facts) =>
        facts.ValidFrom
        ?? facts.AppliedOn
        ?? facts.IssuedOn
        ?? facts.DecidedOn
        ?? facts.CompletedOn
        ?? facts.WithdrawnOn
        ?? PublicPermit.NoDay;
}
