using Sijil.Domain.Signatures;

namespace Sijil.Domain.Specs.Signatures;

/// <summary>A seal rises from level to level, each once, and stays the seal that it was.</summary>
public class RaiseSealSpecs
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 30, 9, 31, 0, TimeSpan.Zero);

    private static readonly ActReference Act = new(
        "permits.decision-notified",
        Guid.Parse("00000000-0000-4000-8000-0000000000a1"),
        "PA-2026-000001"
    );

    private static readonly ActSealed Sealed = new(
        SealId.Of(Act),
        Act,
        new("document", 4_711, "text/html; charset=utf-8"),
        new("sealed", SealLevel.CadesBaselineB, "certificate", "chain"),
        new(2026, 3, 30, 9, 30, 0, TimeSpan.Zero)
    );

    private static readonly SealTimestamped Timestamped = new(
        SealId.Of(Act),
        Act,
        "stamped",
        SealLevel.CadesBaselineT,
        Moment
    );

    private static readonly SealTimestampFailed Failed = new(SealId.Of(Act), Act, Moment);

    private static readonly SealExtended Extended = new(
        SealId.Of(Act),
        Act,
        "extended",
        SealLevel.CadesBaselineLT,
        Moment
    );

    private static readonly History<Seal, SealEvent> Nothing = Spec.For<Seal, SealEvent>(Seal.Initial, Seal.Evolve);

    [Fact]
    public void A_seal_gets_a_time_stamp() => Stamp(Nothing.And(Sealed)).Then(Timestamped);

    [Fact]
    public void It_gets_one_after_it_had_failed_as_well() => Stamp(Nothing.And(Sealed, Failed)).Then(Timestamped);

    [Fact]
    public void A_second_time_stamp_is_not_put_beside_it() => Stamp(Nothing.And(Sealed, Timestamped)).Then();

    [Fact]
    public void A_stamp_over_another_file_is_not_put_beside_it() => Stamp(Nothing.And(Sealed), of: "another").Then();

    [Fact]
    public void That_none_was_given_is_told_once()
    {
        Tell(Nothing.And(Sealed)).Then(Failed);
        Tell(Nothing.And(Sealed, Failed)).Then();
        Tell(Nothing.And(Sealed, Timestamped)).Then();
    }

    [Fact]
    public void A_stamped_seal_gets_the_evidence_for_its_check() =>
        Extend(Nothing.And(Sealed, Timestamped)).Then(Extended);

    [Fact]
    public void Without_a_stamp_there_is_nothing_that_evidence_could_be_about() =>
        Extend(Nothing.And(Sealed), of: "sealed").Then();

    [Fact]
    public void Evidence_is_put_beside_it_once() => Extend(Nothing.And(Sealed, Timestamped, Extended)).Then();

    [Fact]
    public void What_was_never_sealed_is_not_raised()
    {
        Stamp(Nothing).Then();
        Tell(Nothing).Then();
        Extend(Nothing).Then();
    }

    private static Answer<SealEvent> Stamp(History<Seal, SealEvent> history, string of = "sealed") =>
        history.When(seal => TimestampSeal.Decide(new(of, "stamped", Moment), seal));

    private static Answer<SealEvent> Tell(History<Seal, SealEvent> history) =>
        history.When(seal => TellSealUnstamped.Decide(new(Moment), seal));

    private static Answer<SealEvent> Extend(History<Seal, SealEvent> history, string of = "stamped") =>
        history.When(seal => ExtendSeal.Decide(new(of, "extended", Moment), seal));
}
