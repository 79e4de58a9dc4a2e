using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Application.Ledger;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>A vote of a council and what came of it, in one language.</summary>
internal sealed class VoteInWords(PageText text, VoteDetails found, ProofLinks proofs)
{
    public static async Task<VoteInWords> Of(
        PageText text,
        VoteDetails found,
        PublicRegister register,
        CancellationToken cancellation
    ) => new(text, found, await ProofLinks.Of(text, register, found.Vote.Streams(), found.AsOf, cancellation));

    public PageText Text => text;

    /// <summary>Where each fact can be verified.</summary>
    public ProofLinks Proofs => proofs;

    public PublicVote Vote => found.Vote;

    public VoteDetails Found => found;

    public string Address => $"/{text.Language}{VotePage.PathOf(Vote.Id)}";

    public string CouncilAddress => $"/{text.Language}{CouncilPage.PathOf(Vote.Council)}";

    public string Council => text.Of(found.Council.Entry.Name);

    public string Title => text.Plain("vote.title", text.NumberText(Vote.Number), Council);

    public string State => PublicVoteOutcome.Of(Vote);

    /// <summary>Which colour the state has.</summary>
    public string Standing =>
        State switch
        {
            "adopted" => "grant",
            "rejected" => "refuse",
            PublicVoteState.Void or "quorum-missed" => "withdrawn",
            _ => "under-assessment",
        };

    /// <summary>What happened, from the vote to the last milestone.</summary>
    public IEnumerable<TimelineStep> Steps
    {
        get
        {
            yield return new(Vote.ProposalPublishedOn, Words("vote.step.published"), Proof: Proof<VotePrepared>());
            if (Vote.OpenedOn is { } opened)
                yield return new(
                    opened,
                    Words("vote.step.opened", text.Amount(Vote.Seats.Count), text.Amount(Vote.QuorumNeeded!.Value)),
                    Proof: Proof<VoteOpened>()
                );
            if (Vote.Result is { } result)
                yield return new(
                    Vote.DeclaredOn,
                    Words($"vote.step.{CodeOf.Value(result.Outcome)}"),
                    Proof: Proof<VoteResultDeclared>()
                );
            if (Vote.Voided is { } voided)
                yield return new(voided.On, Words("vote.step.void"), Proof: Proof<VoteVoided>());
            if (Vote.Decision is { } decision)
                yield return new(
                    decision.PublishedOn,
                    Words("vote.step.decision", WrittenText.Identifier(decision.Number)),
                    Proof: Proof<CouncilDecisionPublished>()
                );
            if (Vote.Plan is not { } plan)
                yield break;

            yield return new(plan.AdoptedOn, Words("vote.step.plan"), Proof: Proof<ImplementationPlanAdopted>());
            foreach (var milestone in plan.Milestones.Where(it => it.ReachedOn is not null).OrderBy(it => it.ReachedOn))
                yield return new(
                    milestone.ReachedOn,
                    Words("vote.step.reached", Written(milestone.Title)),
                    Proof: ProofOf(milestone)
                );
            if (plan.IsFulfilled())
                yield return new(plan.Milestones.Max(it => it.ReachedOn), Words("vote.step.fulfilled"));
        }
    }

    /// <summary>Each seat that could vote or was kept from it, in the council's order.</summary>
    public IEnumerable<(string Seat, IHtmlContent Holder, IHtmlContent Choice)> Ballots =>
        from seat in found.Council.Entry.Seats
        where Vote.Seats.Contains(seat) || Vote.Recused.Contains(seat)
        select (seat, HolderOf(seat), ChoiceOf(seat));

    /// <summary>How many votes the quorum took, and how that follows.</summary>
    public IHtmlContent Quorum =>
        text.Html(
            "vote.quorum.how",
            text.Amount(Vote.Rules.Quorum.Numerator),
            text.Amount(Vote.Rules.Quorum.Denominator),
            text.Amount(Vote.Seats.Count),
            text.Amount(Vote.QuorumNeeded!.Value)
        );

    public IHtmlContent Written(PublicText published) =>
        published.Text is { } words
            ? WrittenText.Words(text, words)
            : new HtmlContentBuilder().AppendFormat("<i>{0}</i>", text["text.withdrawn"]);

    /// <summary>Of a milestone that was reached to the event that says so, else to the one that says by when it is due.</summary>
    public IHtmlContent ProofOf(PublicMilestone milestone) =>
        milestone switch
        {
            { ReachedOn: not null } => proofs.Last<MilestoneReached>(
                Kind<MilestoneReached>(),
                fact => fact.Milestone == milestone.Code
            ),
            { Delays: [] } => Proof<ImplementationPlanAdopted>(),
            _ => ProofOfDelay(milestone, milestone.Delays.Count - 1),
        };

    public IHtmlContent ProofOfDelay(PublicMilestone milestone, int place) =>
        proofs.Earlier<MilestoneDelayed>(
            milestone.Delays.Count - place,
            Kind<MilestoneDelayed>(),
            fact => fact.Milestone == milestone.Code
        );

    /// <summary>To the event of this kind.</summary>
    public IHtmlContent Proof<TFact>()
        where TFact : class => proofs.Last<TFact>(Kind<TFact>());

    private string Kind<TFact>() => new LogLabels(text.Culture).Kind<TFact>();

    private IHtmlContent Words(string key, params object?[] arguments) => text.Html(key, arguments);

    private IHtmlContent HolderOf(string seat) =>
        Vote.OpenedOn is { } day && found.Council.Entry.On(seat, day) is { } term
            ? Written(found.Council.NameOf(term))
            : new HtmlString("–");

    private IHtmlContent ChoiceOf(string seat)
    {
        if (!Vote.Seats.Contains(seat))
            return text.Label("vote.choice", "recused");

        return Vote.Result?.Choices.FirstOrDefault(choice => choice.Seat == seat) is { } cast
            ? text.Label("vote.choice", CodeOf.Value(cast.Choice))
            : text.Label("vote.choice", "none");
    }
}

/// <summary>In one word where a vote stands: its outcome, once there is one that counts.</summary>
internal static class PublicVoteOutcome
{
    public static string Of(PublicVote vote) =>
        vote switch
        {
            { State: PublicVoteState.Void } => PublicVoteState.Void,
            { Result: { } result } => CodeOf.Value(result.Outcome),
            _ => vote.State,
        };
}
