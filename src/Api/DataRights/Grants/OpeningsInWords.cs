using Marten;
using Sijil.Api.OpenData;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections.DataRights;
using Sijil.Projections.DataRights.Grants;
using Sijil.Projections.Governance;

namespace Sijil.Api.DataRights.Grants;

/// <summary>Tells openings to the person concerned: codes and ids become the names that stand in the public registers.</summary>
internal sealed class OpeningsInWords
{
    private readonly Wording house;
    private readonly Dictionary<Guid, RegisteredBodyEntry> bodies;
    private readonly Dictionary<string, DatasetEntry> datasets;
    private readonly Dictionary<string, ProcessingActivityEntry> activities;
    private readonly Dictionary<LegalBasis, ToldLaw> laws;

    private OpeningsInWords(
        Wording house,
        IEnumerable<RegisteredBodyEntry> bodies,
        IEnumerable<DatasetEntry> datasets,
        IEnumerable<ProcessingActivityEntry> activities,
        IEnumerable<CitedBasis> laws
    )
    {
        this.house = house;
        this.bodies = bodies.ToDictionary(entry => entry.Id);
        this.datasets = datasets.ToDictionary(entry => entry.Code);
        this.activities = activities.ToDictionary(entry => entry.Code);
        this.laws = laws.ToDictionary(cited => cited.Basis, ToldLaw.Of);
    }

    /// <summary>Reads the names for a whole page at once.</summary>
    public static async Task<OpeningsInWords> Load(
        IQuerySession session,
        IReadOnlyList<DisclosureEntry> page,
        CancellationToken cancellation
    )
    {
        var grants = page.Select(entry => entry.Grant).OfType<GrantUse>().ToArray();
        var codes = page.Select(entry => entry.ActivityCode).OfType<string>().Distinct();
        var established = await session.Events.FetchStreamAsync(
            Municipality.StreamId(session.TenantId),
            token: cancellation
        );
        var bodies = await session.LoadManyAsync<RegisteredBodyEntry>(
            cancellation,
            [.. grants.Select(grant => grant.BodyId.Value).Distinct()]
        );
        var datasets = await session.LoadManyAsync<DatasetEntry>(
            cancellation,
            [.. grants.Select(grant => DatasetId.Of(grant.Dataset).Value).Distinct()]
        );
        var activities = await session.LoadManyAsync<ProcessingActivityEntry>(
            cancellation,
            [.. codes.Select(code => ProcessingActivityId.Of(code).Value)]
        );
        var laws = await CitedBasis.Of(
            [.. grants.SelectMany(grant => grant.Law ?? []).Distinct()],
            new LegalActs(session),
            cancellation
        );
        return new(
            established.Select(fact => fact.Data).OfType<MunicipalityEstablished>().Single().Name,
            bodies,
            datasets,
            activities,
            laws
        );
    }

    public OpeningItem Tell(DisclosureEntry entry) =>
        entry.Grant is { } grant ? Outside(entry, grant) : Inside(entry, activities[entry.ActivityCode!]);

    private OpeningItem Inside(DisclosureEntry entry, ProcessingActivityEntry activity) =>
        new(
            entry.OpenedAt,
            house,
            new(
                $"اطلعت البلدية على بياناتك في إطار: {activity.Name.Arabic}.",
                $"La commune a consulté vos données dans le cadre suivant : {activity.Name.French}.",
                $"The municipality read your data for this work: {activity.Name.English}."
            ),
            entry.Purpose,
            entry.Fields,
            Basis: null,
            activity.LegalBasis,
            Law: null
        );

    private OpeningItem Outside(DisclosureEntry entry, GrantUse grant)
    {
        var (body, dataset) = (bodies[grant.BodyId.Value].Name, datasets[grant.Dataset].Name);
        return new(
            entry.OpenedAt,
            body,
            new(
                $"اطلعت هيئة أخرى ({body.Arabic}) على بياناتك ({dataset.Arabic}) بترخيص من البلدية.",
                $"Un autre organisme ({body.French}) a consulté vos données ({dataset.French}) avec l’autorisation de la commune.",
                $"Another body ({body.English}) read your data ({dataset.English}) under a grant of the municipality."
            ),
            entry.Purpose,
            entry.Fields,
            grant.Basis,
            grant.LegalBasis,
            grant.Law?.Select(clause => laws[clause]).ToArray()
        );
    }
}
