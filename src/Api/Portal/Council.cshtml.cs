using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;
using Sijil.Api.Portal.Proofs;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Governance.Councils;

namespace Sijil.Api.Portal;

/// <summary>A council: who holds its seats, by what rules it decides, and what it voted on.</summary>
internal sealed class CouncilPage(PublicCouncils councils, PublicRegister register) : PortalPage
{
    public override string Title => Found is null ? Text["missing.council"] : Text.Of(Found.Council.Entry.Name);

    public override string? Section => "proposals";

    public CouncilDetails? Found { get; private set; }

    public CouncilRules Rules => Found!.Council.Entry.Rules;

    public IEnumerable<(string Seat, CouncilEntry.Term? Term)> Seats =>
        Found!.Council.Entry.Seats.Select(seat => (seat, Found.Council.Entry.On(seat, Found.Today)));

    /// <summary>Terms that do not run today, the newest first.</summary>
    public IEnumerable<CouncilEntry.Term> OtherTerms =>
        Found!.Council.Entry.Terms.Where(term => !term.RunsOn(Found.Today)).OrderByDescending(term => term.From);

    /// <summary>Where each fact can be verified.</summary>
    public ProofLinks Proofs { get; private set; } = null!;

    /// <summary>To the event that said last who holds a seat from a day, or until when.</summary>
    public IHtmlContent ProofOf(CouncilEntry.Term term) =>
        Proofs.Last<CouncilEvent>(
            Text.Plain("proof.seat", term.Seat),
            fact =>
                fact switch
                {
                    MemberAppointed e => (e.Seat, e.From) == (term.Seat, term.From),
                    MembershipEnded e => (e.Seat, e.From) == (term.Seat, term.From),
                    _ => false,
                }
        );

    /// <summary>To the event after which a vote stands as it does.</summary>
    public IHtmlContent ProofOf(PublicVote vote) =>
        Proofs
            .In(vote.Id)
            .Last<VoteEvent>(
                Text.Plain("council.vote", Text.DayText(vote.ProposalPublishedOn), Text.NumberText(vote.Number)),
                fact => fact is VotePrepared or VoteOpened or VoteResultDeclared or VoteVoided
            );

    public static string PathOf(string code) => $"/councils/{code}";

    public IHtmlContent NameOf(CouncilEntry.Term term) =>
        Found!.Council.NameOf(term).Text is { } name
            ? WrittenText.Words(Text, name)
            : new HtmlContentBuilder().AppendFormat("<i>{0}</i>", Text["text.withdrawn"]);

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Found = await councils.Council(code, cancellation);
        AsOf = Found?.AsOf;
        if (Found is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Proofs = await ProofLinks.Of(
                Text,
                register,
                [Found.Council.Entry.Id, .. Found.Votes.Select(vote => vote.Id)],
                asOf: null,
                cancellation
            );
    }
}
