using System.Net.Http.Json;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Security;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>What clerks read of the first demo person, before any test begins: more than one page of it.</summary>
internal static class SampleOpenings
{
    public const int Count = 22;

    private const string NationalId = "109870654321098765";

    private static readonly object Wanted = new
    {
        activity = "permits.case-handling",
        fields = new[] { "applicant-name", "site-address" },
    };

    public static async Task Make(PortalHost host)
    {
        var token = host.Service<DevelopmentTokens>()
            .Issue(["clerk"], "clerk-1", RegisterApplication.Demo, "urban-planning");
        using var clerk = new HttpClient
        {
            BaseAddress = new(host.Address),
            DefaultRequestHeaders = { Authorization = new("Bearer", token) },
        };
        var application = await Submit(clerk);
        for (var opening = 0; opening < Count; opening++)
            (
                await clerk.PostAsJsonAsync($"/api/permits/applications/{application}/openings", Wanted)
            ).EnsureSuccessStatusCode();
    }

    private static async Task<Guid> Submit(HttpClient clerk)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/permits/applications")
        {
            Headers = { { "Idempotency-Key", "sample-openings" } },
            Content = JsonContent.Create(
                new
                {
                    permitType = "building-permit",
                    unit = "urban-planning",
                    receivedOn = "2026-01-05",
                    channel = "counter",
                    applicantKind = "person",
                    applicantName = "Amina Benkhedda",
                    nationalId = NationalId,
                    siteAddress = "17 rue des Jasmins",
                    description = "Surélévation d’une maison",
                }
            ),
        };
        using var answer = await clerk.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamId").GetGuid();
    }
}
