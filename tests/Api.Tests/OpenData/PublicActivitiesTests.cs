using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.OpenData;

/// <summary>Everyone can read what personal values are opened for.</summary>
public sealed class PublicActivitiesTests(RegisterHost host)
{
    [Fact]
    public async Task The_register_of_processing_activities_is_read_without_signing_in()
    {
        using var anyone = new HttpClient { BaseAddress = new Uri(host.Application.Urls.First()) };

        var answer = await anyone.Read("/api/public/processing-activities");

        answer.Expect(HttpStatusCode.OK);
        var codes = answer["items"].EnumerateArray().Select(item => item.GetProperty("code").GetString()).ToArray();
        Assert.Contains("permits.case-handling", codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal("public, max-age=10", answer.Message.Headers.CacheControl!.ToString());
    }
}
