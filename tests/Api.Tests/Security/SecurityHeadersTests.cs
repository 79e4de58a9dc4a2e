using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sijil.Api.Security;
using Sijil.Api.Tests.Http;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Security;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private HttpLayer? layer;

    public async ValueTask InitializeAsync() =>
        layer = await HttpLayer.Start(routes =>
        {
            routes.MapGet("/api/probe", () => "seen").RequireRole(Roles.Clerk);
            routes
                .MapGet(
                    "/api/public/probe",
                    (HttpResponse response) =>
                    {
                        response.Headers.CacheControl = "public, max-age=60";
                        return "seen";
                    }
                )
                .Public();
            routes.MapGet("/api/public/fault", IResult () => throw new InvalidOperationException()).Public();
        });

    public ValueTask DisposeAsync() => layer!.DisposeAsync();

    [Theory]
    [InlineData("/api/public/probe")]
    [InlineData("/api/public/fault")]
    [InlineData("/api/public/nowhere")]
    [InlineData("/api/probe")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_them(string path)
    {
        var headers = (await layer!.Anonymous.Read(path)).Message.Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.True(headers.Contains("Correlation-Id"));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task What_is_not_public_is_not_stored_and_what_is_public_may_be()
    {
        var inside = await layer!.SignedIn(Roles.Clerk).Read("/api/probe");
        var outside = await layer.Anonymous.Read("/api/public/probe");

        Assert.True(inside.Message.Headers.CacheControl!.NoStore);
        Assert.True(outside.Message.Headers.CacheControl!.Public);
    }
}
