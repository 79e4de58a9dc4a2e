using Marten;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Domain;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>Reads requests and grants for whoever is signed in. What they may not see is not there.</summary>
internal readonly record struct AccessReading(Instruction Instruction, IDocumentStore Store, KnownFacts Facts)
{
    public async Task<IReadOnlyList<TEntry>> All<TEntry>(CancellationToken cancellation)
        where TEntry : class, IAccessEntry
    {
        await using var session = Store.QuerySession(Instruction.Municipality);
        var reader = await AccessReader.Of(Instruction, session, Facts, cancellation);
        return await new AccessEntries(session).List<TEntry>(reader.Unit, reader.Body, cancellation);
    }

    /// <param name="missing">What is answered where there is none, or none for this reader.</param>
    public async Task<IResult> One<TEntry>(Guid id, Rejection missing, CancellationToken cancellation)
        where TEntry : class, IAccessEntry
    {
        await using var session = Store.QuerySession(Instruction.Municipality);
        var reader = await AccessReader.Of(Instruction, session, Facts, cancellation);
        return
            await session.LoadAsync<TEntry>(id, cancellation) is { } entry && reader.Sees(entry.OwnerUnit, entry.BodyId)
            ? new VersionedResult<TEntry>(entry, entry.StreamVersion)
            : OutcomeAnswer.To(missing);
    }
}
