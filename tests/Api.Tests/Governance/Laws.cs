using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance;

/// <summary>Acts of law as an administrator enters and changes them, and as everyone reads them.</summary>
internal sealed class Laws(Office office, string name)
{
    private const string Acts = "/api/governance/acts";

    public string Act { get; } = $"state/act/2010/{name}";

    public async Task<Answer> Entered(DateOnly? from = null)
    {
        var act = new
        {
            act = Act,
            title = new { fr = "Loi d’essai" },
            clauses = new[] { Clause("art_1", "Un."), Clause("art_2", "Deux.") },
            inForceFrom = from ?? new DateOnly(2010, 1, 1),
            transition = "pending-cases-under-new-law",
            source = "JO 1/2010",
        };
        return await office.Administrator.Create(Acts, act);
    }

    public Task<Answer> Change(string what, object body, long version) =>
        office.Administrator.Change($"{Acts}/{Act}/{what}", body, version);

    public Task<Answer> Amended(DateOnly from, string words, long version) => Amended(from, "art_1", words, version);

    public Task<Answer> Enacted(string clause, DateOnly from, long version) =>
        Amended(from, clause, "De plus.", version);

    private Task<Answer> Amended(DateOnly from, string clause, string words, long version) =>
        Change(
            "amendments",
            new
            {
                clauses = new[] { Clause(clause, words) },
                repealed = Array.Empty<string>(),
                inForceFrom = from,
                transition = "pending-cases-under-new-law",
                source = "JO 2/2020",
            },
            version
        );

    public Task<Answer> Corrected(string words, long version) =>
        Change(
            "corrections",
            new
            {
                version = 1,
                clause = "art_1",
                language = "fr",
                text = words,
                source = "JO 1/2010, rectificatif",
            },
            version
        );

    public Task<Answer> Repealed(DateOnly from, long version) =>
        Change(
            "repeal",
            new
            {
                repealedFrom = from,
                transition = "pending-cases-under-new-law",
                source = "JO 3/2021",
            },
            version
        );

    public Task<Answer> Read() => office.Clerk.Read($"{Acts}/{Act}");

    /// <summary>What everyone reads.</summary>
    public async Task<Answer> Public(string query = "") =>
        (await office.Clerk.Read($"/api/public/acts/{Act}{query}")).Expect(HttpStatusCode.OK);

    public static string? Words(Answer act, int clause) =>
        act["clauses"][clause].GetProperty("texts").GetProperty("fr").GetProperty("words").GetString();

    private static object Clause(string name, string words) => new { clause = name, text = new { fr = words } };
}
