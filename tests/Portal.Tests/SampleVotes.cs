using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Seeding;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Portal.Tests;

/// <summary>Votes of the made-up council, one in each state that looks different, taken there by the commands that everyone uses.</summary>
/// <param name="Decided">Adopted on a tie with one seat recused; sealed, with a plan of which one milestone was late.</param>
/// <param name="Open">Prepared and opened, and voted on by some.</param>
/// <param name="Void">Its quorum was missed, and it was declared void.</param>
public sealed record SampleVotes(Guid Decided, Guid Open, Guid Void)
{
    private const string Town = RegisterApplication.Demo;
    private const string Unit = "urban-planning";

    internal static async Task<SampleVotes> Make(PortalHost host) =>
        new(await MakeDecided(host), await MakeOpen(host), await MakeVoid(host));

    private static async Task<Guid> MakeDecided(PortalHost host)
    {
        var vote = await Prepare(host);
        var by = Secretary();
        await Done(host.Service<DeclareInterestHandler>().Handle(vote, "seat-7", "…", by, default));
        await Done(host.Service<RuleOnInterestHandler>().Handle(vote, "seat-7", null, by, default));
        await LetVote(host, vote, Choice.Yes, Choice.Yes, Choice.No, Choice.No, Choice.Abstain);
        await Done(host.Service<DeclareVoteResultHandler>().Handle(vote, by, default));

        var decision = CouncilDecisionId.Of(vote);
        CitationForm[] basis = [new($"{Town}/rules/2021/council-procedure", "art_10")];
        await Done(
            host.Service<TakeCouncilDecisionHandler>()
                .Handle(vote, VoteOutcome.Adopted, "La piste est utile.", Today, basis, by, default)
        );
        await Done(host.Service<PublishCouncilDecisionHandler>().Handle(decision, Today, by, default));

        var plan = ImplementationPlanId.Of(decision);
        MilestoneForm[] milestones =
        [
            new("survey", "Relevé du tracé", Today.AddDays(30), Unit),
            new("building", "إنجاز المسار", Today.AddDays(200), Unit),
        ];
        await Done(host.Service<AdoptImplementationPlanHandler>().Handle(decision, milestones, by, default));
        await Done(
            host.Service<DelayMilestoneHandler>()
                .Handle(plan, "survey", Today.AddDays(60), "Le sol est à examiner.", by, default)
        );
        await Done(host.Service<ReachMilestoneHandler>().Handle(plan, "survey", Today, by, default));
        return vote.Value;
    }

    private static async Task<Guid> MakeOpen(PortalHost host)
    {
        var vote = await Prepare(host);
        await LetVote(host, vote, Choice.Yes, Choice.No);
        return vote.Value;
    }

    private static async Task<Guid> MakeVoid(PortalHost host)
    {
        var vote = await Prepare(host);
        await LetVote(host, vote, Choice.Yes);
        await Done(host.Service<DeclareVoteResultHandler>().Handle(vote, Secretary(), default));
        await Done(host.Service<VoidVoteHandler>().Handle(vote, "Quorum non atteint.", Secretary(), default));
        return vote.Value;
    }

    private static async Task<VoteId> Prepare(PortalHost host)
    {
        var proposal = new ProposalId(RandomIdentifier.New());
        await Done(
            host.Service<Recorder>()
                .Record(
                    Secretary(),
                    GovernanceStreams.Proposal,
                    proposal.Value,
                    (_, _, _) => ValueTask.FromResult<Decision<ProposalEvent>>(Reached(proposal)),
                    default
                )
        );
        await Done(host.Service<PrepareVoteHandler>().Handle(proposal, DemoCouncil.Code, Secretary(), default));
        return VoteId.Of(proposal, 1);
    }

    private static async Task LetVote(PortalHost host, VoteId vote, params Choice[] choices)
    {
        await Done(host.Service<OpenVoteHandler>().Handle(vote, Secretary(), default));
        foreach (var (index, choice) in choices.Index())
        {
            var member = await host.Service<IdentityRoll>()
                .SignedIn(Town, "tests", $"member-{index}", DemoCouncil.NationalIdOf(index + 1), default);
            var by = Secretary() with { Actor = new(member, Roles.CouncilMember, Unit: null) };
            await Done(host.Service<CastBallotHandler>().Handle(vote, choice, by, default));
        }
    }

    private static ProposalEvent[] Reached(ProposalId id)
    {
        var now = TimeProvider.System.GetUtcNow();
        return
        [
            new ProposalDrafted(id, Person, new(Digest(), Digest()), new(Digest(), Digest()), now),
            new ProposalPublished(
                id,
                new(Digest()),
                new(Digest()),
                "citizen-proposal",
                1,
                new(new(16, [ResidenceClass.Resident], []), 60, new(1, 1), 30),
                [],
                1,
                Today.AddDays(-30),
                Today.AddDays(30),
                [new(ResidenceClass.Resident, "centre", ["centre"], 1_000)],
                now
            ),
            new ThresholdReached(id, 1, new(RandomIdentifier.New()), RandomIdentifier.New(), 1, 1, now),
        ];
    }

    private static readonly SubjectId Person = new(RandomIdentifier.New());

    private static DateOnly Today =>
        Moment
            .In(TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone), TimeProvider.System.GetUtcNow())
            .Today;

    private static Instruction Secretary() =>
        new(Town, new Actor(Person, Roles.CouncilSecretary, Unit), RandomIdentifier.New().ToString());

    private static string Digest() => Domain.Ledger.Digest.Of(RandomIdentifier.New().ToByteArray());

    private static async Task Done(Task<Outcome> step) => Assert.IsType<Outcome.Recorded>(await step);
}
