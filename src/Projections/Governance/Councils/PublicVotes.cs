using Marten;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Councils;

/// <summary>Reads councils and their votes of the session's municipality.</summary>
public sealed class PublicVotes(IQuerySession session)
{
    /// <summary>A council sees some hundreds of votes in a term; its page lists the newest.</summary>
    public const int Newest = 100;

    internal static readonly DocumentTable<PublicVote> Table = new DocumentTable<PublicVote>(
        "public_vote",
        nameof(PublicVote.ProposalId),
        nameof(PublicVote.Council),
        nameof(PublicVote.ProposalPublishedOn)
    )
        .Index("proposal", "proposal_id")
        .Index("council", "council", "proposal_published_on", "id");

    public Task<PublicVote?> Find(Guid vote, CancellationToken cancellation) =>
        session.LoadAsync<PublicVote>(vote, cancellation);

    /// <summary>The votes on a proposal, in their order.</summary>
    public Task<IReadOnlyList<PublicVote>> On(Guid proposal, CancellationToken cancellation) =>
        session
            .Query<PublicVote>()
            .Where(vote => vote.ProposalId == proposal)
            .OrderBy(vote => vote.Number)
            .ToListAsync(cancellation);

    /// <summary>The votes of a council, those on the newest proposals first.</summary>
    public Task<IReadOnlyList<PublicVote>> Of(string council, CancellationToken cancellation) =>
        session
            .Query<PublicVote>()
            .Where(vote => vote.Council == council)
            .OrderByDescending(vote => vote.ProposalPublishedOn)
            .ThenBy(vote => vote.Id)
            .Take(Newest)
            .ToListAsync(cancellation);

    /// <summary>All of them, as of one moment, and the number of the last event that is in them.</summary>
    public async Task<(IReadOnlyList<PublicVote> Votes, long AsOf)> All(CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var shard = PublicVoteProjection.Model.Shard(session.TenantId)!;
        var text = $"""
            select progress.number, entry.data
            from (select {statement.Progress(shard)} as number) progress
            left join (select data from {statement.Table<PublicVote>()} where tenant_id = {Statement.Municipality}) entry on true
            """;
        var votes = new List<PublicVote>();
        long asOf = 0;
        await foreach (var row in statement.Rows(text, cancellation))
        {
            asOf = row.GetInt64(0);
            if (await statement.Document<PublicVote>(row, 1, cancellation) is { } vote)
                votes.Add(vote);
        }

        return (votes, asOf);
    }

    /// <summary>Null where there is no such council.</summary>
    public async Task<NamedCouncil?> Council(string code, CancellationToken cancellation)
    {
        var id = Domain.Governance.Councils.CouncilId.Of(code).Value;
        if (await session.LoadAsync<CouncilEntry>(id, cancellation) is not { } entry)
            return null;

        return new(entry, await PublicTexts.Load(session, entry.Terms.Select(term => term.HolderName), cancellation));
    }
}

/// <summary>A council with the names of its holders, as far as they are published at this moment.</summary>
public sealed record NamedCouncil(CouncilEntry Entry, PublicTexts Names)
{
    public PublicText NameOf(CouncilEntry.Term term) => Names.Of(term.HolderName);
}
