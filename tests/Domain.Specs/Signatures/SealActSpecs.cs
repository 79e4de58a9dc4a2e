using Sijil.Domain.Signatures;

namespace Sijil.Domain.Specs.Signatures;

public class SealActSpecs
{
    private static readonly SealAct Seal = new(
        new("permits.decision-notified", Guid.Parse("00000000-0000-4000-8000-0000000000a1"), "PA-2026-000001"),
        new("document", 4_711, "text/html; charset=utf-8"),
        new("seal", SealLevel.CadesBaselineB, "certificate", "chain"),
        new("statement", 815, "application/json", "signature", SealLevel.JadesBaselineB),
        new(2026, 3, 30, 9, 30, 0, TimeSpan.Zero)
    );

    private static readonly ActSealed Sealed = new(
        SealId.Of(Seal.Act),
        Seal.Act,
        Seal.Document,
        Seal.Reference,
        Seal.ClaimedAt,
        Seal.Statement
    );

    private static readonly History<Domain.Signatures.Seal, SealEvent> Nothing = Spec.For<
        Domain.Signatures.Seal,
        SealEvent
    >(Domain.Signatures.Seal.Initial, Domain.Signatures.Seal.Evolve);

    [Fact]
    public void A_published_act_is_sealed() => Decide(Seal, Nothing).Then(Sealed);

    [Fact]
    public void The_first_seal_stays() =>
        Decide(Seal with { Reference = Seal.Reference with { Digest = "another" } }, Nothing.And(Sealed)).Then();

    [Fact]
    public void What_was_sealed_without_a_statement_gets_none_later() =>
        Decide(Seal, Nothing.And(Sealed with { Statement = null })).Then();

    [Fact]
    public void Another_act_of_the_same_stream_has_a_seal_of_its_own() =>
        Assert.NotEqual(SealId.Of(Seal.Act), SealId.Of(Seal.Act with { Kind = "permits.decision-corrected" }));

    [Fact]
    public void Two_seals_cannot_follow_one_another() =>
        Assert.Throws<InvalidOperationException>(() => Nothing.And(Sealed, Sealed));

    private static Answer<SealEvent> Decide(SealAct command, History<Domain.Signatures.Seal, SealEvent> history) =>
        history.When(seal => SealAct.Decide(command, seal));
}
