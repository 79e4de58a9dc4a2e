using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>A vote of a council and what came of it, in one language.</summary>
internal sealed class VoteInWords(PageText text, VoteDetails found)
{
    public PageText Text => text;

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
            yield return new(Vote.ProposalPublishedOn, Words("vote.step.published"));
            if (Vote.OpenedOn is { } opened)
                yield return new(
                    opened,
                    Words("vote.step.opened", text.Amount(Vote.Seats.Count), text.Amount(Vote.QuorumNeeded!.Value))
                );
            if (Vote.Result is { } result)
                yield return new(Vote.DeclaredOn, Words($"vote.step.{CodeOf.Value(result.Outcome)}"));
            if (Vote.Voided is { } voided)
                yield return new(voided.On, Words("vote.step.void"));
            if (Vote.Decision is { } decision)
                yield return new(
                    decision.PublishedOn,
                    Words("vote.step.decision", WrittenText.Identifier(decision.Number))
                );
            if (Vote.Plan is not { } plan)
                yield break;

            yield return new(plan.AdoptedOn, Words("vote.step.plan"));
            foreach (var milestone in plan.Milestones.Where(it => it.ReachedOn is not null).OrderBy(it => it.ReachedOn))
                yield return new(milestone.ReachedOn, Words("vote.step.reached", Written(milestone.Title)));
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
