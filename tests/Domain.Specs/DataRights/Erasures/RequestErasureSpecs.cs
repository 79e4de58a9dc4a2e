using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Governance;
using Sijil.Domain.Specs.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Erasures.AnErasure;

namespace Sijil.Domain.Specs.DataRights.Erasures;

public class RequestErasureSpecs
{
    private static readonly RequestErasure Ask = new(Id, Subject, ErasureGround.NoLongerNecessary, Officer);

    [Fact]
    public void The_data_protection_officer_asks_and_says_by_what_law() => Asking(Ask, Held).Then(Request);

    [Fact]
    public void Nobody_asks_for_their_own_erasure() =>
        Asking(Ask with { Subject = Officer }, Held).ThenRejected(ErasureRejections.OwnErasure);

    [Fact]
    public void Of_whom_nothing_is_held_nothing_is_erased() =>
        Asking(Ask, Held with { IsHeld = false }).ThenRejected(ErasureRejections.SubjectNotFound);

    [Fact]
    public void Nobody_is_erased_twice() =>
        Asking(Ask, Held with { IsHeld = false, IsErased = true }).ThenRejected(ErasureRejections.SubjectErased);

    [Fact]
    public void A_case_under_way_keeps_the_values_of_everyone_who_has_a_part_in_it() =>
        Asking(Ask, Held with { IsInOpenCase = true }).ThenRejected(ErasureRejections.CaseUnderWay);

    [Fact]
    public void Whoever_holds_a_seat_is_not_erased_while_they_do() =>
        Asking(Ask, Held with { HoldsSeat = true }).ThenRejected(ErasureRejections.SeatHeld);

    [Fact]
    public void A_vote_under_way_keeps_whoever_it_rests_on_after_their_term_too() =>
        Asking(Ask, Held with { IsInOpenVote = true }).ThenRejected(ErasureRejections.VoteUnderWay);

    [Fact]
    public void An_envelope_under_way_keeps_whoever_it_waits_for() =>
        Asking(Ask, Held with { IsAwaited = true }).ThenRejected(ErasureRejections.EnvelopeUnderWay);

    [Fact]
    public void It_rests_on_clauses_that_are_in_force()
    {
        NotAsked
            .When(erasure => RequestErasure.Decide(Ask, erasure, Held, [], Now))
            .ThenRejected(GovernanceRejections.BasisMissing);
        NotAsked
            .When(erasure => RequestErasure.Decide(Ask, erasure, Held, AnExchange.NotInForce, Now))
            .ThenRejected(GovernanceRejections.CitedClauseNotInForce);
    }

    [Fact]
    public void An_id_stands_for_one_erasure() =>
        Asked
            .When(erasure => RequestErasure.Decide(Ask, erasure, Held, AnExchange.Cited, Now))
            .ThenRejected(ErasureRejections.Closed);

    private static Answer<ErasureEvent> Asking(RequestErasure command, SubjectStanding standing) =>
        NotAsked.When(erasure => RequestErasure.Decide(command, erasure, standing, AnExchange.Cited, Now));
}
