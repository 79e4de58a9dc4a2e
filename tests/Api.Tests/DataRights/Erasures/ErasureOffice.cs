using System.Net;
using Npgsql;
using Sijil.Api.Tests.DataRights.Grants;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Those who erase persons in one municipality. Each signs in with an account of their own, under a national id.</summary>
internal sealed class ErasureOffice(RegisterHost host, string municipality)
{
    public const string All = "/api/data-rights/erasures";

    public static readonly object[] Basis = [new { act = Exchange.Act, clause = "art_24" }];

    public HttpClient Officer => Identified("dpo", Roles.DataProtectionOfficer);

    /// <summary>Another data protection officer.</summary>
    public HttpClient Second => Identified("dpo-2", Roles.DataProtectionOfficer);

    public HttpClient Identified(string account, params string[] roles) =>
        host.Client(municipality, roles, account, nationalId: $"id-of-{account}");

    public HttpClient Unidentified(string account) => host.Client(municipality, Roles.DataProtectionOfficer, account);

    public Task<Answer> Ask(Guid subject, HttpClient? by = null) =>
        (by ?? Officer).Create(
            All,
            new
            {
                subject,
                ground = "no-longer-necessary",
                basis = Basis,
            }
        );

    public async Task<Case> Asked(Guid subject, HttpClient? by = null)
    {
        var answer = await Ask(subject, by);
        return new(answer.Expect(HttpStatusCode.Created)["streamId"].GetGuid(), answer.Version);
    }

    public Task<Answer> Approve(Case erasure, HttpClient? by = null) =>
        (by ?? Second).Change($"{All}/{erasure.Id}/approval", null, erasure.Version);

    public Task<Answer> Refuse(Case erasure, HttpClient? by = null) =>
        (by ?? Second).Change(
            $"{All}/{erasure.Id}/refusal",
            new { reason = Exchange.Wording, basis = Basis },
            erasure.Version
        );

    public async Task<Guid> Erased(Guid subject)
    {
        var erasure = await Asked(subject);
        (await Approve(erasure)).Expect(HttpStatusCode.OK);
        return erasure.Id;
    }

    public async Task<Answer> Read(Guid erasure) => (await Officer.Read($"{All}/{erasure}")).Expect(HttpStatusCode.OK);

    /// <summary>How many rows each of these tables of the vault has of a person.</summary>
    public async Task<IReadOnlyList<long>> Rows(Guid subject)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select
                (select count(*) from vault.subject_key where municipality = $1 and subject = $2),
                (select count(*) from vault.disclosure where municipality = $1 and subject = $2),
                (select count(*) from vault.identity where municipality = $1 and subject = $2)
            """,
            connection
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(subject);
        await using var row = await query.ExecuteReaderAsync();
        await row.ReadAsync();
        return [row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)];
    }
}
