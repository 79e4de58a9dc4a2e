using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Api.Portal;

/// <summary>How the last day of a term was found, in sentences.</summary>
internal sealed record TermInWords(PageText Text, PermitDetails Found, Term Term, DateOnly LastDay)
{
    public IHtmlContent Rule => Text.Html("term.within", Length(Term.Rule.Length, Term.Rule.Unit));

    public IHtmlContent TypeName => TypeInWords.Of(Text, Found.Entry.PermitType, Found.Rules);

    public IEnumerable<IHtmlContent> Steps => (Found.Count?.Steps ?? []).Select(Words);

    /// <summary>Whether the count that was done again agrees with what is on record.</summary>
    public bool Agrees => Found.Count?.LastDay == LastDay;

    public IHtmlContent Verdict =>
        Found.Count is not { } count ? Text.Html("term.unknown")
        : Agrees ? Text.Html("term.same")
        : Text.Html("term.differs", Text.Day(count.LastDay), Text.Day(LastDay));

    private IHtmlContent Words(TermStep step) =>
        step switch
        {
            TermStep.Started s => Text.Html(Start, Text.Day(s.On)),
            TermStep.Restarted s => Text.Html("term.restarted", Text.Day(s.On)),
            TermStep.Counted s => Text.Html("term.counted", Length(s.Length, s.Unit), Text.WeekdayAndDay(s.To)),
            TermStep.Stopped s => Text.Html(
                "term.stopped",
                Text.Day(s.From),
                Text.Day(s.Until),
                Text.WeekdayAndDay(s.To)
            ),
            TermStep.Moved { Name: { } name } s => Text.Html(Moved(s.Cause), Text.WeekdayAndDay(s.Over), Text.Of(name)),
            TermStep.Moved s => Text.Html(Moved(s.Cause), Text.WeekdayAndDay(s.Over)),
            _ => throw new InvalidOperationException($"Unknown step {step.GetType().Name}."),
        };

    private string Start =>
        Found.Rules?.Rules.ClockStart switch
        {
            ClockStart.Receipt => "term.started.receipt",
            ClockStart.Validity => "term.started.validity",
            _ => "term.started",
        };

    private IHtmlContent Length(int length, TermUnit unit) => Text.Count($"unit.{CodeOf.Value(unit)}", length);

    private static string Moved(MoveCause cause) => $"term.moved.{CodeOf.Value(cause)}";
}
