using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance;

public static class GovernanceStreams
{
    public static readonly StreamKind<Municipality, MunicipalityEvent> Municipality = new(
        Domain.Governance.Municipality.Initial,
        Domain.Governance.Municipality.Evolve
    );

    public static readonly StreamKind<Calendar, CalendarEvent> Calendar = new(
        Domain.Governance.Calendar.Initial,
        Domain.Governance.Calendar.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<LegalAct, LegalActEvent> LegalAct = new(
        Domain.Governance.Acts.LegalAct.Initial,
        Domain.Governance.Acts.LegalAct.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<ResidentsRoll, ResidentsRollEvent> ResidentsRoll = new(
        Domain.Governance.Residents.ResidentsRoll.Initial,
        Domain.Governance.Residents.ResidentsRoll.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<ParticipationRules, ParticipationRulesEvent> ParticipationRules = new(
        Domain.Governance.Proposals.ParticipationRules.Initial,
        Domain.Governance.Proposals.ParticipationRules.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<Proposal, ProposalEvent> Proposal = new(
        Domain.Governance.Proposals.Proposal.Initial,
        Domain.Governance.Proposals.Proposal.Evolve,
        IsReliedUpon: true,
        IsVisibleTo: (proposal, actor) => proposal.IsPublished() || proposal.Author == actor.Person
    );

    public static readonly StreamKind<Support, SupportEvent> Support = new(
        Domain.Governance.Proposals.Support.Initial,
        Domain.Governance.Proposals.Support.Evolve
    );

    public static readonly StreamKind<Council, CouncilEvent> Council = new(
        Domain.Governance.Councils.Council.Initial,
        Domain.Governance.Councils.Council.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<Vote, VoteEvent> Vote = new(
        Domain.Governance.Councils.Vote.Initial,
        Domain.Governance.Councils.Vote.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<CouncilDecision, CouncilDecisionEvent> CouncilDecision = new(
        Domain.Governance.Councils.CouncilDecision.Initial,
        Domain.Governance.Councils.CouncilDecision.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<ImplementationPlan, ImplementationPlanEvent> ImplementationPlan = new(
        Domain.Governance.Councils.ImplementationPlan.Initial,
        Domain.Governance.Councils.ImplementationPlan.Evolve
    );
}
