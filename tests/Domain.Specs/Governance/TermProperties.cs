using CsCheck;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

/// <summary>Many terms from one seed: the same ones in every run.</summary>
public class TermProperties
{
    private const string Seed = "0000000000000";
    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 500].Select(FirstDay.AddDays);

    private static readonly Gen<TermRule> Rule = Gen.Select(
        Gen.Int[1, 12],
        Gen.Enum<TermUnit>(),
        Gen.Enum<CountsFrom>(),
        Gen.Enum<Roll>(),
        (length, unit, from, roll) => new TermRule(length, unit, from, roll)
    );

    private static readonly Gen<ClockStop> Pause = Gen.Select(
        Day,
        Gen.Int[0, 20],
        (from, days) => new ClockStop(from, from.AddDays(days), StopEffect.Continue)
    );

    private static readonly Gen<ClockStop> AnyStop = Gen.Select(
        Pause,
        Gen.Enum<StopEffect>(),
        (stop, effect) => stop with { Effect = effect }
    );

    private static readonly Gen<(TermRule Rule, DateOnly Start, ClockStop[] Stops)> Case = Gen.Select(
        Rule,
        Day,
        AnyStop.Array[0, 4]
    );

    private static readonly Gen<(TermRule Rule, DateOnly Start, ClockStop[] Stops)> PausedCase = Gen.Select(
        Rule,
        Day,
        Pause.Array[0, 4]
    );

    [Fact]
    public void A_last_day_that_may_move_is_a_working_day_on_which_the_clock_runs() =>
        ForEvery(
            PausedCase,
            it =>
            {
                var (rule, start, stops) = (it.Rule with { Roll = Roll.Next }, it.Start, it.Stops);
                var lastDay = LastDay(rule, start, stops);
                Assert.True(ACalendar.EnglandAndWales.IsWorkingDay(lastDay));
                Assert.DoesNotContain(stops, stop => stop.Covers(lastDay));
            }
        );

    [Fact]
    public void The_term_leaves_out_as_many_days_as_were_stopped_and_no_more() =>
        ForEvery(
            PausedCase,
            it =>
            {
                var rule = it.Rule with { Roll = Roll.None };
                var lastDay = LastDay(rule, it.Start, it.Stops);
                var counted = Days(it.Start.AddDays(1), lastDay)
                    .Count(day => Counts(rule, day) && !Stopped(day, it.Stops));
                var wanted = Days(it.Start.AddDays(1), LastDay(rule, it.Start, [])).Count(day => Counts(rule, day));
                Assert.Equal(wanted, counted);
                Assert.True(Counts(rule, lastDay) && !Stopped(lastDay, it.Stops));
            }
        );

    [Fact]
    public void Stops_count_the_same_in_any_order_and_in_pieces() =>
        ForEvery(
            Case,
            it =>
            {
                Assert.Equal(
                    LastDay(it.Rule, it.Start, it.Stops),
                    LastDay(it.Rule, it.Start, [.. it.Stops.AsEnumerable().Reverse()])
                );
                Assert.Equal(
                    LastDay(it.Rule, it.Start, it.Stops),
                    LastDay(it.Rule, it.Start, [.. it.Stops.SelectMany(InPieces)])
                );
            }
        );

    [Fact]
    public void A_further_stop_never_shortens_a_term() =>
        ForEvery(
            Gen.Select(PausedCase, Pause),
            it =>
                Assert.True(
                    LastDay(it.Item1.Rule, it.Item1.Start, [.. it.Item1.Stops, it.Item2])
                        >= LastDay(it.Item1.Rule, it.Item1.Start, it.Item1.Stops)
                )
        );

    [Fact]
    public void Days_and_weeks_are_counted_alike_by_both_conventions() =>
        ForEvery(
            Case,
            it =>
            {
                if (it.Rule.Unit == TermUnit.Months)
                    return;
                Assert.Equal(
                    LastDay(it.Rule with { CountsFrom = CountsFrom.EventDay }, it.Start, it.Stops),
                    LastDay(it.Rule with { CountsFrom = CountsFrom.FollowingDay }, it.Start, it.Stops)
                );
            }
        );

    [Fact]
    public void A_further_free_day_never_shortens_a_term_and_matters_only_within_it() =>
        ForEvery(
            Gen.Select(PausedCase, Day),
            it =>
            {
                var ((rule, start, stops), day) = it;
                if (ACalendar.EnglandAndWales.NonWorkingDays.ContainsKey(day))
                    return;
                var more = Calendar.Evolve(ACalendar.EnglandAndWales, ACalendar.Declared(day));
                var (before, after) = (LastDay(rule, start, stops), LastDay(rule, start, stops, more));
                Assert.True(after >= before);
                if (day <= start || day > before)
                    Assert.Equal(before, after);
            }
        );

    [Fact]
    public void The_steps_lead_to_the_last_day() =>
        ForEvery(
            Case,
            it =>
            {
                var calculation = Calculation(it.Rule, it.Start, it.Stops, ACalendar.EnglandAndWales);
                var reached = calculation.Steps.Aggregate(
                    default(DateOnly),
                    (day, step) =>
                        step switch
                        {
                            TermStep.Started s => s.On,
                            TermStep.Restarted s => s.On,
                            TermStep.Counted s => s.To,
                            TermStep.Stopped s => s.To,
                            TermStep.Moved s when s.Over == day => day.AddDays(1),
                            _ => throw new InvalidOperationException($"{step} does not follow {day}."),
                        }
                );
                Assert.Equal(calculation.LastDay, reached);
            }
        );

    private static void ForEvery<T>(Gen<T> gen, Action<T> promise) =>
        gen.Array[1000].Sample(cases => Assert.All(cases, promise), seed: Seed, iter: 1, threads: 1);

    private static IEnumerable<ClockStop> InPieces(ClockStop stop) =>
        stop.Effect == StopEffect.Restart
            ? [stop]
            : Days(stop.From, stop.Until).Select(day => stop with { From = day, Until = day });

    private static DateOnly LastDay(TermRule rule, DateOnly start, ClockStop[] stops, Calendar? calendar = null) =>
        Calculation(rule, start, stops, calendar ?? ACalendar.EnglandAndWales).LastDay;

    private static TermCalculation Calculation(TermRule rule, DateOnly start, ClockStop[] stops, Calendar calendar) =>
        TermCalculation.Of(Term.Of(rule, start, stops, calendar.Id, calendar), calendar);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly until) =>
        Enumerable.Range(0, Math.Max(0, until.DayNumber - from.DayNumber + 1)).Select(from.AddDays);

    private static bool Counts(TermRule rule, DateOnly day) =>
        rule.Unit != TermUnit.WorkingDays || ACalendar.EnglandAndWales.IsWorkingDay(day);

    private static bool Stopped(DateOnly day, ClockStop[] stops) => stops.Any(stop => stop.Covers(day));
}
