using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>A vote with everything that explains it, for its page and for programs.</summary>
/// <param name="Council">With the names of those who hold its seats, as far as they are published.</param>
/// <param name="Basis">The law the decision rests on, and what has become of it.</param>
/// <param name="Disclosures">What opens the published texts, by commitment.</param>
internal sealed record VoteDetails(
    long AsOf,
    PublicVote Vote,
    NamedCouncil Council,
    IReadOnlyList<CitedBasis> Basis,
    IReadOnlyDictionary<string, string> Disclosures
)
{
    /// <summary>Every text that is published beside this vote.</summary>
    public static IEnumerable<PublicText> TextsOf(PublicVote vote) =>
        new[] { vote.Voided?.Reason, vote.Decision?.Reasons }
            .OfType<PublicText>()
            .Concat(
                (vote.Plan?.Milestones ?? []).SelectMany(milestone =>
                    milestone.Delays.Select(delay => delay.Reason).Prepend(milestone.Title)
                )
            );
}

/// <summary>A council with its votes.</summary>
internal sealed record CouncilDetails(long AsOf, DateOnly Today, NamedCouncil Council, IReadOnlyList<PublicVote> Votes);

/// <summary>Brings together what explains councils and their votes.</summary>
internal sealed class PublicCouncils(
    PublicRegister register,
    RegisterPosition position,
    PublishedRules rules,
    PublishedTexts texts
)
{
    /// <returns>Null where there is no such vote.</returns>
    public async Task<VoteDetails?> Vote(Guid id, CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        var votes = new PublicVotes(session);
        return await votes.Find(id, cancellation) is { } vote
            ? await Explain(vote, asOf, votes, new LegalActs(session), cancellation)
            : null;
    }

    /// <summary>The votes on a proposal, in their order.</summary>
    public async Task<IReadOnlyList<VoteDetails>> On(Guid proposal, CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        var votes = new PublicVotes(session);
        var explained = new List<VoteDetails>();
        foreach (var vote in await votes.On(proposal, cancellation))
            explained.Add(await Explain(vote, asOf, votes, new LegalActs(session), cancellation));
        return explained;
    }

    /// <returns>Null where there is no such council.</returns>
    public async Task<CouncilDetails?> Council(string code, CancellationToken cancellation)
    {
        var asOf = await position.Current(cancellation);
        await using var session = register.Read();
        var votes = new PublicVotes(session);
        return await votes.Council(code, cancellation) is { } council
            ? new(asOf, await rules.Today(cancellation), council, await votes.Of(code, cancellation))
            : null;
    }

    private async Task<VoteDetails> Explain(
        PublicVote vote,
        long asOf,
        PublicVotes votes,
        LegalActs law,
        CancellationToken cancellation
    ) =>
        new(
            asOf,
            vote,
            await votes.Council(vote.Council, cancellation)
                ?? throw new InvalidOperationException($"Vote {vote.Id} is of a council that is not there."),
            await CitedBasis.Of(vote.Decision?.Basis, law, cancellation),
            await texts.Of(VoteDetails.TextsOf(vote), cancellation)
        );
}
