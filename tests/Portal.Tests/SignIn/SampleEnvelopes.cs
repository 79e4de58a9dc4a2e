using System.Net.Http.Json;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Security;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>Envelopes that wait for the first demo person: one to look at, one for each language to sign, one to refuse, one to hand on, one for another person too.</summary>
internal sealed record SampleEnvelopes(
    Guid ToLookAt,
    IReadOnlyDictionary<string, Guid> ToSign,
    Guid ToRefuse,
    Guid ToHandOn,
    Guid ForTwo
)
{
    private const string NationalId = "109870654321098765";
    private const string AnothersId = "D0052";

    private static readonly string[] Levels = ["advanced", "simple", "simple", "simple", "simple", "simple"];

    public static string Path(string language, Guid envelope, int slot = 1) => $"/{language}/to-sign/{envelope}/{slot}";

    public static async Task<SampleEnvelopes> Make(PortalHost host)
    {
        var token = host.Service<DevelopmentTokens>()
            .Issue(["clerk"], "clerk-1", RegisterApplication.Demo, "urban-planning");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Address}/api/signatures/envelopes/bulk")
        {
            Headers = { { "Idempotency-Key", "sample-envelopes" }, { "Authorization", $"Bearer {token}" } },
            Content = JsonContent.Create(
                new
                {
                    policy = "eu-eidas",
                    documents = new[] { await Store(host, token) },
                    sets = Levels.Select(level => Set(level, NationalId)).Append(Set("simple", NationalId, AnothersId)),
                    expiresAt = TimeProvider.System.GetUtcNow().AddDays(30),
                    reminders = new { firstAfterDays = 5, everyDays = 2 },
                }
            ),
        };
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        Guid[] made =
        [
            .. (await answer.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("envelopes")
                .EnumerateArray()
                .Select(item => item.GetProperty("envelopeId").GetGuid()),
        ];
        return new(
            made[0],
            PortalPages.Languages.Zip(made.Skip(1)).ToDictionary(it => it.First, it => it.Second),
            made[4],
            made[5],
            made[6]
        );
    }

    private static async Task<Guid> Store(PortalHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Address}/api/signatures/documents")
        {
            Headers = { { "Idempotency-Key", "sample-document" }, { "Authorization", $"Bearer {token}" } },
            Content = new MultipartFormDataContent
            {
                { new StringContent("Règlement du marché couvert"), "document", "reglement.txt" },
            },
        };
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamId").GetGuid();
    }

    private static object Set(string level, params string[] signers) =>
        new
        {
            signers = signers.Select(nationalId => new
            {
                nationalId,
                order = 1,
                requiredLevel = level,
                mayDelegate = true,
            }),
        };
}
