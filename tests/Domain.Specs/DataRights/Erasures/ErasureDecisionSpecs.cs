using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Specs.DataRights.Grants;
using static Sijil.Domain.Specs.DataRights.Erasures.AnErasure;

namespace Sijil.Domain.Specs.DataRights.Erasures;

/// <summary>Two persons for one erasure: who asks and who decides; and neither of them is the one who is erased.</summary>
public class ErasureDecisionSpecs
{
    private static readonly ApproveErasure Approve = new(Id, Second);
    private static readonly RefuseErasure Refuse = new(Id, AnExchange.Reason, Second);
    private static readonly ErasureRefused Refusal = new(Id, AnExchange.Reason, AnExchange.Basis, Second, Now.At);
    private static readonly HashSet<SubjectId> Nobody = [];

    [Fact]
    public void A_second_person_agrees() => Approving(Asked, Approve).Then(Approval);

    [Fact]
    public void Nobody_decides_on_what_they_asked_for_or_on_their_own()
    {
        Approving(Asked, Approve with { ApprovedBy = Officer }).ThenRejected(ErasureRejections.OwnRequest);
        Approving(Asked, Approve with { ApprovedBy = Subject }).ThenRejected(ErasureRejections.OwnErasure);
        Refusing(Asked, Refuse with { RefusedBy = Officer }).ThenRejected(ErasureRejections.OwnRequest);
        Refusing(Asked, Refuse with { RefusedBy = Subject }).ThenRejected(ErasureRejections.OwnErasure);
    }

    public static TheoryData<SubjectId> Compared => [Officer, Subject, Second];

    [Theory]
    [MemberData(nameof(Compared))]
    public void Four_eyes_that_rest_on_an_unidentified_account_say_so(SubjectId unidentified) =>
        Asked
            .When(erasure =>
                ApproveErasure.Decide(Approve, erasure, Held, new HashSet<SubjectId> { unidentified }, Kept, Now)
            )
            .Then(Approval with { FourEyesRestOnUnidentified = true });

    [Fact]
    public void What_has_come_between_keeps_the_values() =>
        Asked
            .When(erasure =>
                ApproveErasure.Decide(Approve, erasure, Held with { IsInOpenCase = true }, Nobody, Kept, Now)
            )
            .ThenRejected(ErasureRejections.CaseUnderWay);

    [Fact]
    public void Without_knowing_how_long_backups_are_kept_nothing_can_be_promised() =>
        Asked
            .When(erasure => ApproveErasure.Decide(Approve, erasure, Held, Nobody, backupsKept: null, Now))
            .ThenRejected(ErasureRejections.RetentionUnknown);

    [Fact]
    public void It_is_decided_once()
    {
        Approving(NotAsked, Approve).ThenRejected(ErasureRejections.NotFound);
        Refusing(NotAsked, Refuse).ThenRejected(ErasureRejections.NotFound);
        foreach (var decided in new[] { Asked.And(Refusal), Approved, Done })
        {
            Approving(decided, Approve).ThenRejected(ErasureRejections.Closed);
            Refusing(decided, Refuse).ThenRejected(ErasureRejections.Closed);
        }
    }

    [Fact]
    public void A_refusal_gives_its_reason_and_its_law()
    {
        Refusing(Asked, Refuse).Then(Refusal);
        Refusing(Asked, Refuse with { Reason = AnExchange.Reason with { French = " " } })
            .ThenRejected(GrantRejections.ReasonMissing);
        Asked
            .When(erasure => RefuseErasure.Decide(Refuse, erasure, [], Now.Today, Now))
            .ThenRejected(GovernanceRejections.BasisMissing);
    }

    private static Answer<ErasureEvent> Approving(History<Erasure, ErasureEvent> history, ApproveErasure command) =>
        history.When(erasure => ApproveErasure.Decide(command, erasure, Held, Nobody, Kept, Now));

    private static Answer<ErasureEvent> Refusing(History<Erasure, ErasureEvent> history, RefuseErasure command) =>
        history.When(erasure => RefuseErasure.Decide(command, erasure, AnExchange.Cited, Now.Today, Now));
}
