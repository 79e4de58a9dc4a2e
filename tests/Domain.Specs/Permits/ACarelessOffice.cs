using System.Collections.Immutable;
using CsCheck;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>Four officers who try whatever comes to their mind, on any day: the same two thousand cases in every run.</summary>
internal static class ACarelessOffice
{
    private const string Seed = "0000000000000";

    private sealed record Attempt(int Act, int Person, int DaysLater, int DaysBack, bool Flag);

    public sealed record Case(PermitApplication State, ImmutableList<PermitApplicationEvent> Events, DateOnly Today);

    private static readonly Gen<Attempt> AnAttempt = Gen.Select(
        Gen.Int[0, 13],
        Gen.Int[0xb1, 0xb4],
        Gen.Int[0, 8],
        Gen.Int[0, 3],
        Gen.Bool,
        (act, person, later, back, flag) => new Attempt(act, person, later, back, flag)
    );

    public static ImmutableArray<Case> Cases()
    {
        var cases = new List<Case>();
        AnAttempt
            .Array[5, 40]
            .Array[2000]
            .Sample(
                offices => cases.AddRange(offices.Select(attempts => attempts.Aggregate(Begin(), Try))),
                seed: Seed,
                iter: 1,
                threads: 1
            );
        return [.. cases];
    }

    private static Case Begin() =>
        new(AnApplication.Submitted.State, [AnApplication.Submission], AnApplication.ReceivedOn);

    private static Case Try(Case it, Attempt attempt)
    {
        var today = it.Today.AddDays(attempt.DaysLater);
        return
            Decide(it.State, attempt, new(AnApplication.Now.At.AddDays(it.Events.Count), today))
                is Decision<PermitApplicationEvent>.Accepted accepted
            ? new(
                accepted.Events.Aggregate(it.State, PermitApplication.Evolve),
                it.Events.AddRange(accepted.Events),
                today
            )
            : it with
            {
                Today = today,
            };
    }

    private static Decision<PermitApplicationEvent> Decide(PermitApplication state, Attempt attempt, Moment now)
    {
        var person = attempt.Act == 0 ? AnApplication.Applicant : AnApplication.Person((byte)attempt.Person);
        var on = now.Today.AddDays(-attempt.DaysBack);
        var outcome = attempt.Flag ? PermitOutcome.Grant : PermitOutcome.Refuse;
        var kind = attempt.Flag ? CompletenessKind.Incomplete : CompletenessKind.Incorrect;
        return attempt.Act switch
        {
            1 when attempt.Flag && attempt.DaysBack == 0 => DeclareConflictOfInterest.Decide(
                new(state.Id, person, null, person),
                state,
                isPersonKnown: true,
                now
            ),
            2 => RequestCompleteness.Decide(
                new(state.Id, kind, AnApplication.Sealed("items"), on, person),
                state,
                APermitType.First,
                ACalendar.EnglandAndWales,
                now
            ),
            3 or 4 => AnswerCompleteness.Decide(
                new(state.Id, null, on, Channel.Online, person),
                state,
                ACalendar.EnglandAndWales,
                now
            ),
            5 or 6 => DeclareApplicationValid.Decide(
                new(state.Id, on, on, AnApplication.Public("site"), AnApplication.Public("work"), person),
                state,
                APermitType.First,
                ACalendar.EnglandAndWales,
                now
            ),
            7 or 8 => SubmitRecommendation.Decide(
                new(state.Id, person, outcome, AnApplication.Sealed("text"), on),
                state,
                now
            ),
            9 or 10 or 0 => MakeDecision.Decide(
                new(
                    state.Id,
                    person,
                    outcome,
                    AnApplication.Sealed("reasons"),
                    attempt.DaysBack == 3 ? AnApplication.Recommendation.Hash : state.Recommendation?.Hash ?? "",
                    on
                ),
                state,
                APermitType.First,
                ALaw.Cited,
                ImmutableHashSet<SubjectId>.Empty,
                now
            ),
            11 => NotifyDecision.Decide(
                new(state.Id, on, Channel.Post, AnApplication.Public("reasons"), person),
                state,
                now
            ),
            12 => RecalculateTerm.Decide(new(state.Id, on), state, ACalendar.EnglandAndWales, now),
            13 when attempt.DaysBack == 0 => WithdrawApplication.Decide(
                new(state.Id, AnApplication.Applicant, on, Channel.Online, person),
                state,
                now
            ),
            _ => AssignOfficer.Decide(new(state.Id, person, person), state, isOfficerKnown: true, now),
        };
    }
}
