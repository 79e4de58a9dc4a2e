using CsCheck;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Witnessing;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Witnessing;

/// <summary>Whatever a log under one key asks in whatever order, its witness has one history of it. From one seed, so the same in every run.</summary>
public class WitnessDecisionProperties
{
    private const string Seed = "0000000000000";
    private const int Largest = 24;

    private static readonly AForkedLog[] Branches = [AForkedLog.Honest, new(0), new(5), new(13)];

    /// <summary>One branch claims a size, and another may say how it came there; mostly from the size that the witness has.</summary>
    private static readonly Gen<(int Branch, int Size, int Proving, bool IsFromLast, int Older)> Asking = Gen.Select(
        Gen.Int[0, Branches.Length - 1],
        Gen.Int[0, Largest],
        Gen.Int[0, 2 * Branches.Length],
        Gen.Int[0, 5].Select(die => die > 0),
        Gen.Int[0, Largest]
    );

    [Fact]
    public void It_never_cosigns_two_heads_that_are_inconsistent() =>
        Asking
            .Array[30]
            .Array[20]
            .Sample(
                sequences =>
                {
                    var decisions = sequences.SelectMany(History).ToArray();
                    // All of it was tried, not only what is refused at once.
                    Assert.Contains(decisions, decision => decision is WitnessDecision.BadProof);
                    Assert.Contains(decisions, decision => decision is WitnessDecision.Conflict);
                    Assert.True(decisions.Count(decision => decision is WitnessDecision.Cosign) > sequences.Length);
                },
                seed: Seed,
                iter: 1,
                threads: 1
            );

    private static List<WitnessDecision> History(
        (int Branch, int Size, int Proving, bool IsFromLast, int Older)[] asked
    )
    {
        var decisions = new List<WitnessDecision>();
        var cosigned = new List<TreeHead> { TreeHead.Empty };
        foreach (var ask in asked)
        {
            var request = Request(ask, (int)cosigned[^1].Size);
            var decision = WitnessDecision.On(request, [ALog.Log.Key], cosigned[^1], ASigner.Verify);
            decisions.Add(decision);
            if (decision is WitnessDecision.Cosign)
                cosigned.Add(request.Head);
        }

        Assert.Contains(Branches, branch => cosigned.All(head => branch.Head((int)head.Size) == head));
        Assert.Equal(cosigned.Order(BySize), cosigned);
        return decisions;
    }

    private static AddCheckpointRequest Request(
        (int Branch, int Size, int Proving, bool IsFromLast, int Older) ask,
        int last
    )
    {
        var branch = Branches[ask.Branch];
        var older = ask.IsFromLast ? last : ask.Older;
        var proving = ask.Proving < Branches.Length ? Branches[ask.Proving] : branch;
        return branch.Request(older, ask.Size, proving.Proof(older, ask.Size));
    }

    private static readonly Comparer<TreeHead> BySize = Comparer<TreeHead>.Create(
        (one, other) => one.Size.CompareTo(other.Size)
    );
}
