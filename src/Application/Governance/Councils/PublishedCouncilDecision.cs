using Marten;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

/// <summary>The events that make up a published decision. Only their public facts and public disclosures may be shown.</summary>
public sealed record PublishedCouncilDecision(
    MunicipalityEstablished Municipality,
    CouncilEstablished Council,
    VotePrepared Vote,
    VoteResultDeclared Declared,
    CouncilDecisionPublished Published
);

/// <summary>Reads what is public about a decision from the events themselves: no read model can be late for it.</summary>
public sealed class PublishedCouncilDecisions(IDocumentStore store)
{
    /// <exception cref="InvalidOperationException">The decision has not been published.</exception>
    public async Task<PublishedCouncilDecision> Read(string municipality, VoteId vote, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var course = await Facts(vote.Value);
        var prepared = course.OfType<VotePrepared>().Single();
        return new(
            (await Facts(Municipality.StreamId(municipality))).OfType<MunicipalityEstablished>().Single(),
            (await Facts(CouncilId.Of(prepared.Council).Value)).OfType<CouncilEstablished>().Single(),
            prepared,
            course.OfType<VoteResultDeclared>().Single(),
            (await Facts(CouncilDecisionId.Of(vote).Value)).OfType<CouncilDecisionPublished>().Single()
        );

        async Task<IReadOnlyList<object>> Facts(Guid stream) =>
            [.. (await session.Events.FetchStreamAsync(stream, token: cancellation)).Select(e => e.Data)];
    }
}
