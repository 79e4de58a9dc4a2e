using System.Net;
using Npgsql;
using Sijil.Api.Tests.Governance.Residents;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>A municipality with a roll, where people write proposals and support them.</summary>
internal sealed class Petition(RegisterHost host, string municipality)
{
    public const string Path = "/api/governance/proposals";
    public const string Author = "A-AUTHOR";

    public static readonly object Texts = new
    {
        title = "Des arbres place du Marché",
        text = "Planter vingt arbres sur la place du Marché.",
    };

    public RegisterHost Host => host;

    public string Municipality => municipality;

    /// <summary>Begins the municipality, with so many residents of <c>north</c> beside the author.</summary>
    public static async Task<Petition> In(RegisterHost host, string municipality, int residents)
    {
        await host.AddMunicipality(municipality);
        var petition = new Petition(host, municipality);
        await petition.OnTheRoll([
            APopulationOffice.Row(Author),
            .. Enumerable.Range(1, residents).Select(number => APopulationOffice.Row(Resident(number))),
        ]);
        return petition;
    }

    /// <summary>The national id of one of them, counted from one.</summary>
    public static string Resident(int number) => $"RESIDENT{number:D6}";

    public async Task OnTheRoll(params IEnumerable<string> rows)
    {
        using var office = new APopulationOffice(host, municipality);
        await office.HandOver(rows);
    }

    public HttpClient Citizen(string? nationalId, string? account = null, string assurance = "substantial") =>
        host.Client(
            municipality,
            [Roles.Citizen],
            account ?? $"account-of-{nationalId}",
            nationalId: nationalId,
            assurance: assurance
        );

    public HttpClient Clerk => host.Client(municipality, Roles.Clerk, "clerk-1", "town-hall");

    public static async Task<Guid> Draft(HttpClient author) =>
        (await author.Create(Path, Texts)).Expect(HttpStatusCode.Created)["streamId"].GetGuid();

    public async Task<Guid> Open(string author = Author)
    {
        var client = Citizen(author);
        var id = await Draft(client);
        (await client.Change($"{Path}/{id}/publication", new { rules = "citizen-proposal" }, 1)).Expect(
            HttpStatusCode.OK
        );
        return id;
    }

    public static Task<Answer> Support(HttpClient citizen, Guid proposal, string? key = null) =>
        citizen.PostWith($"{Path}/{proposal}/supports", null, key ?? Requests.FreshKey(), null);

    public static async Task<Answer> TakeBack(HttpClient citizen, Guid proposal)
    {
        var mine = await Mine(citizen, proposal);
        return await citizen.Change(
            $"{Path}/{proposal}/supports/withdrawal",
            null,
            mine.ETag is null ? 1 : mine.Version
        );
    }

    public static Task<Answer> Mine(HttpClient citizen, Guid proposal) =>
        citizen.Read($"{Path}/{proposal}/supports/mine");

    public Task<long> Count(string kind, Guid proposal) =>
        One<long>(
            "select count(*) from events.mt_events where tenant_id = $1 and type = $2 and data ->> 'proposalId' = $3",
            municipality,
            kind,
            proposal.ToString()
        );

    /// <summary>Asks the database as its superuser.</summary>
    public async Task<T> One<T>(string query, params object[] values)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var command = new NpgsqlCommand(query, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
