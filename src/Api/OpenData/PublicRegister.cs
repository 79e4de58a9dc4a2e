using Marten;
using Microsoft.Extensions.Options;
using Sijil.Api.Portal;
using Sijil.Projections;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>The public register of the one municipality whose portal this is.</summary>
internal sealed class PublicRegister(IDocumentStore store, IOptions<PortalOptions> options)
{
    public string Municipality { get; } = options.Value.Municipality;

    public async Task<AsOf<PublicPermit>> Find(string number, CancellationToken cancellation)
    {
        await using var session = Read();
        return await new PublicPermits(session).Find(number, cancellation);
    }

    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<PublicPermit>> List(
        RegisterSearch search,
        string? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        await using var session = Read();
        return await new PublicPermits(session).List(search, cursor, size, cancellation);
    }

    public async Task<AsOf<PublicProposal>> Proposal(Guid id, CancellationToken cancellation)
    {
        await using var session = Read();
        return await new PublicProposals(session).Find(id, cancellation);
    }

    /// <param name="phase">One of <see cref="PublicProposalPhase"/>, or null for all.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<PublicProposal>> Proposals(
        string? phase,
        string? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        await using var session = Read();
        return await new PublicProposals(session).List(phase, cursor, size, cancellation);
    }

    public async Task<PermitStatistics> Statistics(CancellationToken cancellation)
    {
        await using var session = Read();
        return await new PermitStatisticsReader(session).Read(cancellation);
    }

    public IQuerySession Read() => store.QuerySession(Municipality);
}
