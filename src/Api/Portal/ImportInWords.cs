using Microsoft.AspNetCore.Html;
using Sijil.Api.Portal.Proofs;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>What another system recorded of a case, in sentences that do not claim more than it says.</summary>
internal sealed record ImportInWords(PageText Text, PublicPermit Entry, PublicImport Import, ProofLinks Proofs)
{
    /// <summary>By day, as far as days are given; then how it came here.</summary>
    public IEnumerable<TimelineStep> Steps =>
        Elsewhere
            .Where(step => step.On is not null)
            .OrderBy(step => step.On)
            .Concat(Elsewhere.Where(step => step.On is null))
            .Concat(
                Entry.Timeline.Select(
                    (step, place) =>
                        new TimelineStep(null, Text.Html($"step.{step.Kind}"), Proof: Proofs.OfStep(Entry, place))
                )
            );

    private IEnumerable<TimelineStep> Elsewhere =>
        [
            .. Known(Entry.ReceivedOn, "step.received"),
            .. Import.Timeline.Select(step => new TimelineStep(
                step.On,
                Text.Html("step.import.code", WrittenText.Words(Text, step.CodeAsGiven))
            )),
            .. Known(Entry.DecidedOn, "step.import.decided", Decision),
            .. Known(Import.IssuedOn, "step.import.issued"),
            .. Known(Import.CompletedOn, "step.import.completed"),
            .. Known(Entry.WithdrawnOn, "step.import.withdrawn"),
        ];

    private IHtmlContent? Decision =>
        Entry.Outcome is { } outcome ? Text.Label("outcome", outcome)
        : Import.DecisionAsGiven is { } given ? WrittenText.Words(Text, given)
        : null;

    private IEnumerable<TimelineStep> Known(DateOnly? day, string key, params object?[] arguments) =>
        day is null ? [] : [new(day, Text.Html(key, arguments))];
}
