using Marten;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>The events that make up a notified decision. Only their public facts and public disclosures may be shown.</summary>
/// <param name="Permit">Null where the application was refused.</param>
public sealed record PublishedDecision(
    MunicipalityEstablished Municipality,
    PermitTypePublished Type,
    ApplicationDeclaredValid Application,
    DecisionNotified Notified,
    PermitIssued? Permit
);

/// <summary>Reads what is public about a decision from the events themselves: no read model can be late for it.</summary>
public sealed class PublishedDecisions(IDocumentStore store)
{
    /// <exception cref="InvalidOperationException">The decision has not been notified.</exception>
    public async Task<PublishedDecision> Read(
        string municipality,
        PermitApplicationId id,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        var history = await Facts(id.Value);
        var application = history.OfType<ApplicationDeclaredValid>().Single();
        var types = await Facts(PermitTypeNames.Id(application.PermitType).Value);
        return new(
            (await Facts(Municipality.StreamId(municipality))).OfType<MunicipalityEstablished>().Single(),
            types.OfType<PermitTypePublished>().Single(type => type.Version == application.PermitTypeVersion),
            application,
            history.OfType<DecisionNotified>().Single(),
            (await Facts(PermitId.Of(id).Value)).OfType<PermitIssued>().SingleOrDefault()
        );

        async Task<IReadOnlyList<object>> Facts(Guid stream) =>
            [.. (await session.Events.FetchStreamAsync(stream, token: cancellation)).Select(e => e.Data)];
    }
}
