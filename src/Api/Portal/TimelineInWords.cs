using Microsoft.AspNetCore.Html;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>What happened to an application, in sentences, and what is still to come.</summary>
internal sealed record TimelineInWords(PageText Text, PublicPermit Entry, ProofLinks Proofs)
{
    private const string DecisionNotified = "permits.decision-notified";
    private const string PermitIssued = "permits.permit-issued";

    public IEnumerable<TimelineStep> Steps
    {
        get
        {
            yield return new(
                Entry.ReceivedOn,
                Text.Html("step.received"),
                Proof: Proofs.Last<ApplicationDeclaredValid>(Text["step.received"])
            );
            foreach (var (place, step) in Entry.Timeline.Index())
                yield return new(step.On, Words(step), Cause(step), Proof: Proofs.OfStep(Entry, place));
            if (Entry.State == PublicPermitState.UnderAssessment)
                yield return new(Entry.LastDay, Text.Html("step.due"), IsToCome: true);
        }
    }

    private IHtmlContent Words(PublicStep step) =>
        step switch
        {
            { Term: { } moved } => Text.Html(Key(step), Text.Day(moved.OldLastDay), Text.Day(moved.NewLastDay)),
            { Kind: DecisionNotified } => Text.Html(
                Key(step),
                Text.Day(Entry.DecidedOn!.Value),
                Text.Label("outcome", Entry.Outcome!)
            ),
            { Kind: PermitIssued } => Text.Html(Key(step), WrittenText.Identifier(Entry.Permit!.Number)),
            _ => Text.Html(Key(step)),
        };

    private IHtmlContent? Cause(PublicStep step) =>
        step.Term is { } moved ? Text.Html($"cause.{CodeOf.Value(moved.Cause)}") : null;

    private static string Key(PublicStep step) => $"step.{step.Kind}";
}

/// <param name="On">Null where only the place among the others is known.</param>
internal sealed record TimelineStep(
    DateOnly? On,
    IHtmlContent Words,
    IHtmlContent? Detail = null,
    bool IsToCome = false,
    IHtmlContent? Proof = null
);
