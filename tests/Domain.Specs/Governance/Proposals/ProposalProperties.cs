using System.Collections.Immutable;
using CsCheck;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Governance.Proposals;

/// <summary>Whatever an author, eight people, a clerk, the clock and a counter that lags behind try, in any order.</summary>
public class ProposalProperties
{
    private const string Seed = "0000000000000";

    private sealed record Attempt(int Act, byte Person, int DaysLater);

    /// <param name="Log">Everything accepted, in one order.</param>
    private sealed record World(
        Proposal Proposal,
        ImmutableDictionary<byte, Support> Supports,
        ImmutableList<LoggedFact> Log,
        DateOnly Today
    );

    private static readonly ImmutableArray<World> Worlds = Run();

    [Fact]
    public void It_gets_far_enough_to_prove_something()
    {
        Assert.True(Facts<ThresholdReached>().Count() > 100);
        Assert.True(Facts<SupportWithdrawn>().Count() > 100);
        Assert.True(Worlds.Count(it => it.Proposal.Reached?.Revision < it.Proposal.Revision) > 5);
        Assert.True(Worlds.Count(it => it.Proposal.Phase == ProposalPhase.Closed) > 100);
    }

    [Fact]
    public void Nobody_has_two_live_supports_of_a_revision() =>
        Assert.All(
            Worlds,
            world =>
            {
                var live = new HashSet<(SupportId, int)>();
                foreach (var fact in world.Log.Select(it => it.Fact))
                    if (fact is SupportGiven given)
                        Assert.True(live.Add((given.SupportId, given.Revision)));
                    else if (fact is SupportWithdrawn taken)
                        Assert.True(live.Remove((taken.SupportId, taken.Revision)));
            }
        );

    [Fact]
    public void Nothing_is_taken_back_once_the_threshold_is_recorded() =>
        Assert.All(
            Worlds,
            world =>
                Assert.DoesNotContain(
                    world.Log.SkipWhile(it => it.Fact is not ThresholdReached),
                    it => it.Fact is SupportWithdrawn or ProposalWithdrawn or ProposalRevised
                )
        );

    [Fact]
    public void Nothing_is_supported_after_the_end() =>
        Assert.All(
            Worlds,
            world =>
                Assert.DoesNotContain(
                    world.Log.SkipWhile(it => it.Fact is not (ProposalClosed or ProposalWithdrawn)),
                    it => it.Fact is SupportEvent or ProposalRevised
                )
        );

    [Fact]
    public void Supports_are_of_the_revision_of_their_moment_and_within_the_days() =>
        Assert.All(
            Worlds,
            world =>
            {
                var proposal = AProposal.Open.State;
                foreach (var fact in world.Log.Select(it => it.Fact))
                {
                    if (fact is ProposalEvent about and not (ProposalDrafted or ProposalPublished))
                        proposal = Proposal.Evolve(proposal, about);
                    if (fact is SupportGiven given)
                        Assert.True(given.Revision == proposal.Revision && given.GivenOn <= proposal.LastDay);
                }
            }
        );

    [Fact]
    public void The_crossing_found_by_adding_is_the_one_found_by_recounting_and_is_recorded_once() =>
        Assert.All(
            Worlds,
            world =>
            {
                var crossing = ProposalRecount.Of(world.Log).Crossing;
                var reached = world.Log.Select(it => it.Fact).OfType<ThresholdReached>().ToArray();

                Assert.True(reached.Length <= 1);
                Assert.All(
                    reached,
                    it =>
                        Assert.Equal(
                            (crossing!.SupportId, crossing.SupportEventId, crossing.Revision, crossing.Count),
                            (it.SupportId, it.SupportEventId, it.Revision, it.Count)
                        )
                );
            }
        );

    private static IEnumerable<TFact> Facts<TFact>() =>
        Worlds.SelectMany(it => it.Log).Select(it => it.Fact).OfType<TFact>();

    private static ImmutableArray<World> Run()
    {
        var worlds = new List<World>();
        Gen.Select(Gen.Int[0, 19], Gen.Byte[1, 8], Gen.Int[0, 6], (act, who, later) => new Attempt(act, who, later))
            .Array[10, 60]
            .Array[2000]
            .Sample(
                all => worlds.AddRange(all.Select(attempts => attempts.Aggregate(Begin(), Try))),
                seed: Seed,
                iter: 1,
                threads: 1
            );
        return [.. worlds];
    }

    private static World Begin() =>
        new(
            AProposal.Open.State,
            ImmutableDictionary<byte, Support>.Empty,
            [
                new(1, Event(1), AProposal.Now.At, AProposal.Drafted),
                new(2, Event(2), AProposal.Now.At, AProposal.Published),
            ],
            AProposal.Now.Today
        );

    private static World Try(World world, Attempt attempt)
    {
        var today = world.Today.AddDays(attempt.Act > 15 ? attempt.DaysLater : 0);
        var now = AProposal.On(today);
        var proposal = world.Proposal;
        world = world with { Today = today };
        return attempt.Act switch
        {
            0 => After(
                world,
                ReviseProposal.Decide(new(proposal.Id, new("t"), new("x"), AProposal.Author), proposal, now)
            ),
            1 when attempt.Person == 1 => After(
                world,
                WithdrawProposal.Decide(new(proposal.Id, WithdrawalReason.Other, AProposal.Author), proposal, now)
            ),
            2 => After(world, CloseProposal.Decide(new(proposal.Id, AProposal.Clerk), proposal, now)),
            3 => Count(world),
            4 or 5 or 6 => After(
                world,
                attempt.Person,
                WithdrawSupport.Decide(
                    new(AProposal.SupportOf(attempt.Person), proposal.Id),
                    SupportOf(world, attempt.Person),
                    proposal,
                    now
                )
            ),
            _ => After(
                world,
                attempt.Person,
                SupportProposal.Decide(
                    new(AProposal.SupportOf(attempt.Person), proposal.Id),
                    SupportOf(world, attempt.Person),
                    proposal,
                    attempt.Person > 6 ? AProposal.Visitor : AProposal.Resident,
                    now
                )
            ),
        };
    }

    /// <summary>As the counter does it: adds and takes away, sees all there is by then, and reports what it found first.</summary>
    private static World Count(World world)
    {
        var (revision, residents) = (1, 0);
        foreach (var (_, eventId, _, fact) in world.Log)
        {
            if (fact is ProposalRevised revised)
                (revision, residents) = (revised.Revision, 0);
            if (fact is SupportEvent { Class: ResidenceClass.Resident } support && support.Revision == revision)
                residents += fact is SupportGiven ? 1 : -1;
            if (fact is SupportGiven given && residents >= AProposal.Threshold)
                return After(
                    world,
                    RecordThresholdReached.Decide(
                        new(AProposal.Id, revision, given.SupportId, eventId, residents),
                        world.Proposal,
                        AProposal.On(world.Today)
                    )
                );
        }

        return world;
    }

    private static Support SupportOf(World world, byte person) =>
        world.Supports.GetValueOrDefault(person, Support.Initial);

    private static World After(World world, Decision<ProposalEvent> decision) =>
        decision is Decision<ProposalEvent>.Accepted accepted
            ? Logged(world, accepted.Events) with
            {
                Proposal = accepted.Events.Aggregate(world.Proposal, Proposal.Evolve),
            }
            : world;

    private static World After(World world, byte person, Decision<SupportEvent> decision) =>
        decision is Decision<SupportEvent>.Accepted accepted
            ? Logged(world, accepted.Events) with
            {
                Supports = world.Supports.SetItem(
                    person,
                    accepted.Events.Aggregate(SupportOf(world, person), Support.Evolve)
                ),
            }
            : world;

    private static World Logged(World world, IEnumerable<object> facts) =>
        facts.Aggregate(
            world,
            (it, fact) =>
                it with
                {
                    Log = it.Log.Add(new(it.Log.Count + 1, Event(it.Log.Count + 1), AProposal.Now.At, fact)),
                }
        );

    private static Guid Event(int number) => new(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}
