using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Specs.Governance.Proposals;

public class ProposalSpecs
{
    private static readonly ReviseProposal Revise = new(AProposal.Id, new("title-2"), new("text-2"), AProposal.Author);

    private static readonly WithdrawProposal Withdraw = new(AProposal.Id, WithdrawalReason.Mistaken, AProposal.Author);

    [Fact]
    public void Somebody_drafts_a_proposal() => Drafting(AProposal.Nothing).Then(AProposal.Drafted);

    [Fact]
    public void A_proposal_is_drafted_once() =>
        Drafting(AProposal.Draft).ThenRejected(ProposalRejections.AlreadyDrafted);

    [Fact]
    public void Its_author_publishes_it_under_rules_that_are_copied() =>
        Publishing(AProposal.Draft).Then(AProposal.Published);

    [Fact]
    public void The_draft_of_somebody_else_does_not_exist() =>
        Publishing(AProposal.Draft, by: AProposal.Stranger).ThenRejected(ProposalRejections.NotFound);

    [Fact]
    public void What_was_never_drafted_is_not_published() =>
        Publishing(AProposal.Nothing).ThenRejected(ProposalRejections.NotFound);

    [Fact]
    public void A_proposal_is_published_once() =>
        Publishing(AProposal.Open).ThenRejected(ProposalRejections.AlreadyPublished);

    [Fact]
    public void Without_rules_nothing_is_published() =>
        AProposal
            .Draft.When(it =>
                PublishProposal.Decide(
                    new(AProposal.Id, new("title"), new("text"), AProposal.Author),
                    it,
                    null,
                    [],
                    [],
                    AProposal.Now
                )
            )
            .ThenRejected(ProposalRejections.RulesUnknown);

    [Fact]
    public void What_is_published_is_what_was_drafted() =>
        Publishing(AProposal.Draft, text: "another").ThenRejected(ProposalRejections.OtherTexts);

    [Fact]
    public void The_author_revises_what_is_open() => Changing(AProposal.Open).Then(AProposal.Revised);

    [Fact]
    public void The_author_takes_back_what_is_open() =>
        AProposal.Open.When(it => WithdrawProposal.Decide(Withdraw, it, AProposal.Now)).Then(AProposal.Withdrawn);

    [Fact]
    public void Nobody_else_changes_it()
    {
        AProposal
            .Open.When(it => ReviseProposal.Decide(Revise with { RevisedBy = AProposal.Stranger }, it, AProposal.Now))
            .ThenRejected(ProposalRejections.NotTheAuthor);
        AProposal
            .Open.When(it =>
                WithdrawProposal.Decide(Withdraw with { WithdrawnBy = AProposal.Stranger }, it, AProposal.Now)
            )
            .ThenRejected(ProposalRejections.NotTheAuthor);
    }

    [Fact]
    public void A_draft_is_not_revised() => Changing(AProposal.Draft).ThenRejected(ProposalRejections.NotPublished);

    [Fact]
    public void What_has_reached_the_threshold_is_no_longer_the_authors()
    {
        Changing(AProposal.Open.And(AProposal.Reached)).ThenRejected(ProposalRejections.ThresholdAlreadyReached);
        AProposal
            .Open.And(AProposal.Reached)
            .When(it => WithdrawProposal.Decide(Withdraw, it, AProposal.Now))
            .ThenRejected(ProposalRejections.ThresholdAlreadyReached);
    }

    [Fact]
    public void What_has_ended_is_not_changed()
    {
        Changing(AProposal.Open.And(AProposal.Closed)).ThenRejected(ProposalRejections.Closed);
        Changing(AProposal.Open.And(AProposal.Withdrawn)).ThenRejected(ProposalRejections.Withdrawn);
    }

    [Fact]
    public void The_last_day_is_one_of_the_days() =>
        AProposal
            .Open.When(it => ReviseProposal.Decide(Revise, it, AProposal.On(AProposal.LastDay)))
            .Then(AProposal.Revised);

    [Fact]
    public void The_day_after_is_not() =>
        AProposal
            .Open.When(it => ReviseProposal.Decide(Revise, it, AProposal.On(AProposal.LastDay.AddDays(1))))
            .ThenRejected(ProposalRejections.Closed);

    private static Answer<ProposalEvent> Drafting(History<Proposal, ProposalEvent> history) =>
        history.When(it =>
            DraftProposal.Decide(
                new(AProposal.Id, AProposal.Author, AProposal.Title, AProposal.Text),
                it,
                AProposal.Now
            )
        );

    private static Answer<ProposalEvent> Changing(History<Proposal, ProposalEvent> history) =>
        history.When(it => ReviseProposal.Decide(Revise, it, AProposal.Now));

    private static Answer<ProposalEvent> Publishing(
        History<Proposal, ProposalEvent> history,
        SubjectId? by = null,
        string text = "text"
    ) =>
        history.When(it =>
            PublishProposal.Decide(
                new(AProposal.Id, new("title"), new(text), by ?? AProposal.Author),
                it,
                AProposal.Version,
                AProposal.Eligible,
                AProposal.Areas,
                AProposal.Now
            )
        );
}
