using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Domain.Specs.Signatures;

/// <summary>Verdicts stand beside one another, and none is overwritten.</summary>
public class VerdictSpecs
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 30, 9, 31, 0, TimeSpan.Zero);

    private static readonly VerdictPremises Premises = new(1, "table", "policy", "knowledge");

    private static readonly SealValidated Passed = new(
        VerdictsId.Of(Guid.Empty),
        new("permits.decision-notified", Guid.Empty, "PA-2026-000001"),
        "file",
        new("TOTAL_PASSED", null, Moment, Moment, Premises),
        "report",
        ["certificate"],
        Moment
    );

    public static TheoryData<SealValidated> Others =>
        [
            Passed with
            {
                Verdict = Passed.Verdict with { Indication = "INDETERMINATE", SubIndication = "TRY_LATER" },
            },
            Passed with
            {
                Verdict = Passed.Verdict with { Premises = Premises with { Knowledge = "more" } },
            },
            Passed with
            {
                Verdict = Passed.Verdict with { Premises = Premises with { Procedure = 2 } },
            },
            Passed with
            {
                File = "raised",
            },
        ];

    [Fact]
    public void What_is_said_again_by_the_same_rules_and_knowledge_adds_nothing() =>
        Assert.Empty(Facts(KeepVerdict.Decide(new(Passed with { ValidatedAt = Moment.AddDays(1) }), new(Passed))));

    [Fact]
    public void The_first_verdict_is_kept() =>
        Assert.Equal([Passed], Facts(KeepVerdict.Decide(new(Passed), GivenVerdicts.Initial)));

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_new_stands_beside_what_was_said(SealValidated other) =>
        Assert.Equal([other], Facts(KeepVerdict.Decide(new(other), new(Passed))));

    private static IReadOnlyList<TEvent> Facts<TEvent>(Decision<TEvent> decision) =>
        Assert.IsType<Decision<TEvent>.Accepted>(decision).Events;
}
