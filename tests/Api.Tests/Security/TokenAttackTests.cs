using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Sijil.Api.Security;
using Sijil.Api.Tests.Http;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Security;

/// <summary>Only a token that the issuer made, for us, for now, and that can be read in one way opens the door.</summary>
public sealed class TokenAttackTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<string>> Accepted = new()
    {
        ["an ordinary one"] = () => Forged.Token(),
        ["signed with PSS"] = () => Forged.Token(header => header["alg"] = "PS256", sign: Forged.Ps256),
        ["expired within the skew"] = () =>
            Forged.Token(claims: claims => claims["exp"] = Forged.Moment(TimeSpan.FromSeconds(-15))),
        ["for several audiences"] = () =>
            Forged.Token(claims: claims => claims["aud"] = new JsonArray("other", "sijil")),
    };

    private static readonly Dictionary<string, Func<string>> Refused = new()
    {
        ["nothing"] = () => "",
        ["no token at all"] = () => "nonsense",
        ["no algorithm"] = () => Forged.Token(header => header["alg"] = "none", sign: _ => []),
        ["no algorithm, signed"] = () => Forged.Token(header => header["alg"] = "none"),
        ["the public key as a secret"] = () => Forged.Token(header => header["alg"] = "HS256", sign: Forged.Hs256),
        ["an algorithm that is not pinned"] = () => Forged.Token(header => header["alg"] = "RS512", sign: Forged.Rs512),
        ["another key"] = () => Forged.Token(sign: Forged.ByStranger),
        ["a key in the header"] = () =>
            Forged.Token(header => header["jwk"] = Forged.StrangersKey(), sign: Forged.ByStranger),
        ["a key in the header, well signed"] = () => Forged.Token(header => header["jwk"] = Forged.StrangersKey()),
        ["a key at an address"] = () => Forged.Token(header => header["jku"] = "https://example.org/keys"),
        ["a certificate at an address"] = () => Forged.Token(header => header["x5u"] = "https://example.org/chain"),
        ["an extension we do not know"] = () => Forged.Token(header => header["crit"] = new JsonArray("b64")),
        ["an unknown key id"] = () => Forged.Token(header => header["kid"] = "other"),
        ["no key id"] = () => Forged.Token(header => header.Remove("kid")),
        ["another issuer"] = () => Forged.Token(claims: claims => claims["iss"] = "https://example.org"),
        ["no issuer"] = () => Forged.Token(claims: claims => claims.Remove("iss")),
        ["another audience"] = () => Forged.Token(claims: claims => claims["aud"] = "other"),
        ["no audience"] = () => Forged.Token(claims: claims => claims.Remove("aud")),
        ["expired"] = () => Forged.Token(claims: claims => claims["exp"] = Forged.Moment(TimeSpan.FromSeconds(-60))),
        ["never expiring"] = () => Forged.Token(claims: claims => claims.Remove("exp")),
        ["not yet valid"] = () =>
            Forged.Token(claims: claims => claims["nbf"] = Forged.Moment(TimeSpan.FromSeconds(60))),
        ["an ID token"] = () => Forged.Token(header => header["typ"] = "JWT"),
        ["of no type"] = () => Forged.Token(header => header.Remove("typ")),
        ["tampered with"] = () => Swap(Forged.Token(), Forged.Token(claims: claims => claims["sub"] = "somebody else")),
        ["without its signature"] = () => Forged.Token(sign: _ => []),
        ["with a claim twice"] = () =>
            Forged.Raw(
                Forged.Header().ToJsonString(),
                Forged.Claims().ToJsonString().Replace("{", "{\"sub\":\"other\",", StringComparison.Ordinal)
            ),
        ["without a subject"] = () => Forged.Token(claims: claims => claims.Remove("sub")),
        ["with an empty subject"] = () => Forged.Token(claims: claims => claims["sub"] = ""),
        ["of two subjects"] = () => Forged.Token(claims: claims => claims["sub"] = new JsonArray("one", "two")),
        ["with a subject that cannot be stored"] = () => Forged.Token(claims: claims => claims["sub"] = "a\0b"),
        ["without a municipality"] = () => Forged.Token(claims: claims => claims.Remove("municipality")),
        ["of two municipalities"] = () =>
            Forged.Token(claims: claims => claims["municipality"] = new JsonArray("demo", "other")),
        ["of two units"] = () => Forged.Token(claims: claims => claims["unit"] = new JsonArray("one", "two")),
        ["of two national ids"] = () => Forged.Token(claims: claims => claims["national_id"] = new JsonArray("1", "2")),
    };

    private HttpLayer? layer;

    public static TheoryData<string> AcceptedNames => [.. Accepted.Keys];

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public async ValueTask InitializeAsync()
    {
        layer = await HttpLayer.Start(routes => routes.MapGet("/api/probe", () => "in").RequireRole(Roles.Clerk));
        layer.SignedIn(Roles.Clerk).Dispose();
    }

    public ValueTask DisposeAsync() => layer!.DisposeAsync();

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public async Task A_good_token_opens_the_door(string name) =>
        Assert.Equal(HttpStatusCode.OK, (await layer!.With(Accepted[name]()).Read("/api/probe")).Status);

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task A_bad_token_opens_nothing_and_learns_nothing(string name)
    {
        var answer = await layer!.With(Refused[name]()).Read("/api/probe");

        answer.Expect(HttpStatusCode.Unauthorized, "request.not-authenticated");
        Assert.Equal("Bearer", answer.Message.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_in_the_address_is_not_looked_at() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await layer!.Anonymous.Read($"/api/probe?access_token={Forged.Token()}")).Status
        );

    [Theory]
    [InlineData("decider")]
    [InlineData("Clerk")]
    [InlineData("system")]
    public async Task Another_role_is_not_allowed_in(string role) =>
        (
            await layer!.With(Forged.Token(claims: claims => claims["roles"] = new JsonArray(role))).Read("/api/probe")
        ).Expect(HttpStatusCode.Forbidden, "request.not-allowed");

    private static string Swap(string token, string other)
    {
        var (parts, others) = (token.Split('.'), other.Split('.'));
        return $"{parts[0]}.{others[1]}.{parts[2]}";
    }
}
