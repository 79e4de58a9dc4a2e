using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.IdentityModel.Tokens;
using Sijil.Api.Security;
using Sijil.Api.Tests.Http;

namespace Sijil.Api.Tests.Security;

/// <summary>Makes tokens by hand, good ones and bad ones, with the key of the local issuer of the test.</summary>
internal static class Forged
{
    private static readonly RSA Stranger = RSA.Create(2048);

    public delegate byte[] Signing(byte[] content);

    public static JsonObject Header() =>
        new()
        {
            ["alg"] = "RS256",
            ["typ"] = "at+jwt",
            ["kid"] = KeyId(),
        };

    public static JsonObject Claims() =>
        new()
        {
            ["iss"] = "urn:sijil:development",
            ["aud"] = "sijil",
            ["sub"] = "someone",
            ["municipality"] = "demo",
            ["roles"] = new JsonArray("clerk"),
            ["nbf"] = Moment(TimeSpan.Zero),
            ["iat"] = Moment(TimeSpan.Zero),
            ["exp"] = Moment(TimeSpan.FromHours(1)),
        };

    public static long Moment(TimeSpan fromNow) => TimeProvider.System.GetUtcNow().Add(fromNow).ToUnixTimeSeconds();

    /// <summary>A good token but for what the test does to it.</summary>
    public static string Token(
        Action<JsonObject>? header = null,
        Action<JsonObject>? claims = null,
        Signing? sign = null
    )
    {
        var (top, body) = (Header(), Claims());
        header?.Invoke(top);
        claims?.Invoke(body);
        return Raw(top.ToJsonString(), body.ToJsonString(), sign);
    }

    public static string Raw(string header, string claims, Signing? sign = null)
    {
        var content = $"{Encoded(header)}.{Encoded(claims)}";
        return $"{content}.{Base64Url.EncodeToString((sign ?? Rs256)(Encoding.ASCII.GetBytes(content)))}";
    }

    public static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public static byte[] Rs256(byte[] content) =>
        Local().SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static byte[] Ps256(byte[] content) =>
        Local().SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    public static byte[] Rs512(byte[] content) =>
        Local().SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);

    public static byte[] ByStranger(byte[] content) =>
        Stranger.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The public key taken for a shared secret.</summary>
    public static byte[] Hs256(byte[] content) =>
        HMACSHA256.HashData(Encoding.ASCII.GetBytes(Local().ExportSubjectPublicKeyInfoPem()), content);

    public static JsonObject StrangersKey()
    {
        var parameters = Stranger.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    private static string KeyId() => LocalKey().KeyId;

    private static RSA Local() => RSA.Create(LocalKey().Parameters);

    private static RsaSecurityKey LocalKey() =>
        DevelopmentSigningKey.Load(
            new ConfigurationBuilder().AddInMemoryCollection([new("Data:Root", HttpLayer.Root)]).Build(),
            new HostingEnvironment { ContentRootPath = HttpLayer.Root }
        );
}
