using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Councils;

/// <summary>
/// The way of a proposal from the council's vote to what was done, made of public facts and public disclosures only. Before the result
/// nothing of any choice is in it.
/// </summary>
/// <remarks>
/// <see cref="After"/> reads members that <see cref="Domain.Governance.GovernanceStoredEvents"/> lists as public, commitments of public
/// disclosures, and the ids that say what an event is about; a test changes everything else and sees no difference.
/// </remarks>
public sealed record PublicVote
{
    public required Guid Id { get; init; }

    public required Guid ProposalId { get; init; }

    /// <summary>Counts the votes on this proposal.</summary>
    public required int Number { get; init; }

    /// <summary>The text that is voted on.</summary>
    public required int Revision { get; init; }

    public required DateOnly ProposalPublishedOn { get; init; }

    /// <summary>The code of the council.</summary>
    public required string Council { get; init; }

    public required CouncilRules Rules { get; init; }

    public required string Algorithm { get; init; }

    public required int AlgorithmVersion { get; init; }

    /// <summary>One of <see cref="PublicVoteState"/>.</summary>
    public required string State { get; init; }

    public IReadOnlyList<string> Recused { get; init; } = [];

    /// <summary>The seats that can vote, once the vote is open.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    public DateOnly? OpenedOn { get; init; }

    public int? QuorumNeeded { get; init; }

    public VoteResult? Result { get; init; }

    public DateOnly? DeclaredOn { get; init; }

    public PublicVoid? Voided { get; init; }

    public PublicCouncilDecision? Decision { get; init; }

    /// <summary>The decision as sealed bytes; null where there is none yet.</summary>
    public PublicSeal? Seal { get; init; }

    public PublicPlan? Plan { get; init; }

    /// <summary>The streams whose events it tells.</summary>
    public IEnumerable<Guid> Streams()
    {
        var decision = CouncilDecisionId.Of(new(Id));
        return
        [
            Id,
            decision.Value,
            ImplementationPlanId.Of(decision).Value,
            SealId.Of(PublicSeal.OfCouncilDecision, Id).Value,
        ];
    }

    /// <summary>A view ignores what it does not know.</summary>
    public static PublicVote? After(PublicVote? entry, object fact, PublicTexts texts) =>
        (fact, entry) switch
        {
            (VotePrepared e, null) => Prepared(e),
            (MemberRecused e, { } vote) => vote with { Recused = [.. vote.Recused, e.Seat] },
            (VoteOpened e, { } vote) => vote with
            {
                State = PublicVoteState.Open,
                OpenedOn = e.OpenedOn,
                Seats = e.Seats,
                QuorumNeeded = e.QuorumNeeded,
            },
            (VoteResultDeclared e, { } vote) => vote with
            {
                State = PublicVoteState.Declared,
                Result = e.Result,
                DeclaredOn = e.DeclaredOn,
            },
            (VoteVoided e, { } vote) => vote with
            {
                State = PublicVoteState.Void,
                Voided = new(e.VoidedOn, texts.Of(e.Reason)),
            },
            (CouncilDecisionPublished e, { } vote) => vote with
            {
                State = PublicVoteState.Decided,
                Decision = new(e.Number, e.Outcome, e.DecidedOn, e.PublishedOn, e.Basis, texts.Of(e.Reasons)),
            },
            (ActSealed { Act.Kind: PublicSeal.OfCouncilDecision } e, { } vote) => vote with { Seal = PublicSeal.Of(e) },
            (SealTimestamped { Act.Kind: PublicSeal.OfCouncilDecision } e, { Seal: { } seal } vote) => vote with
            {
                Seal = seal.After(e),
            },
            (SealExtended { Act.Kind: PublicSeal.OfCouncilDecision } e, { Seal: { } seal } vote) => vote with
            {
                Seal = seal.After(e),
            },
            (SealValidated { Act.Kind: PublicSeal.OfCouncilDecision } e, { Seal: { } seal } vote) => vote with
            {
                Seal = seal.After(e),
            },
            (ImplementationPlanAdopted e, { } vote) => vote with { Plan = PublicPlan.Of(e, texts) },
            (MilestoneReached e, { Plan: { } plan } vote) => vote with { Plan = plan.Reached(e) },
            (MilestoneDelayed e, { Plan: { } plan } vote) => vote with { Plan = plan.Delayed(e, texts) },
            _ => entry,
        };

    private static PublicVote Prepared(VotePrepared e) =>
        new()
        {
            Id = e.VoteId.Value,
            ProposalId = e.ProposalId.Value,
            Number = e.Number,
            Revision = e.Revision,
            ProposalPublishedOn = e.ProposalPublishedOn,
            Council = e.Council,
            Rules = e.Rules,
            Algorithm = e.Algorithm,
            AlgorithmVersion = e.AlgorithmVersion,
            State = PublicVoteState.Prepared,
        };
}

/// <summary>How far a vote is, as it is stored and shown.</summary>
public static class PublicVoteState
{
    public const string Prepared = "prepared";
    public const string Open = "open";
    public const string Declared = "declared";
    public const string Decided = "decided";
    public const string Void = "void";

    public static readonly IReadOnlyList<string> All = [Prepared, Open, Declared, Decided, Void];
}

/// <summary>Why and when a vote was declared void.</summary>
public sealed record PublicVoid(DateOnly On, PublicText Reason);

/// <summary>What the council decided.</summary>
/// <param name="Basis">The law it rests on.</param>
public sealed record PublicCouncilDecision(
    string Number,
    VoteOutcome Outcome,
    DateOnly DecidedOn,
    DateOnly PublishedOn,
    IReadOnlyList<LegalBasis> Basis,
    PublicText Reasons
);
