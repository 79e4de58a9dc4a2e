using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sijil.Api.Tests.Security;

namespace Sijil.Api.Tests.SignIn;

/// <summary>An OpenID Connect provider that vouches for whatever the test tells it.</summary>
internal sealed class SignInProvider : IAsyncDisposable
{
    public const string Client = "portal";
    public const string Secret = "a secret of the test";

    private static readonly RSA Key = RSA.Create(2048);

    private readonly WebApplication application;

    private SignInProvider(WebApplication application) => this.application = application;

    public string Authority => application.Urls.First();

    /// <summary>What the pages sent for a code, last.</summary>
    public IFormCollection? Redeemed { get; private set; }

    /// <summary>What it answers for a code.</summary>
    public string IdToken { get; set; } = "";

    public static async Task<SignInProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var provider = new SignInProvider(builder.Build());
        var application = provider.application;
        application.Urls.Add("http://127.0.0.1:0");
        application.MapGet("/.well-known/openid-configuration", provider.Configuration);
        application.MapGet("/keys", () => new { keys = new[] { PublicKey() } });
        application.MapPost("/token", provider.Token);
        await application.StartAsync();
        return provider;
    }

    /// <summary>A good ID token but for what the test does to it.</summary>
    public string Vouch(
        string nonce,
        Action<JsonObject>? header = null,
        Action<JsonObject>? claims = null,
        Forged.Signing? sign = null
    ) =>
        Forged.Token(
            top =>
            {
                top["typ"] = "JWT";
                top["kid"] = "first";
                header?.Invoke(top);
            },
            body =>
            {
                body["iss"] = Authority;
                body["aud"] = Client;
                body["nonce"] = nonce;
                body["assurance"] = "high";
                claims?.Invoke(body);
            },
            sign ?? Sign
        );

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static byte[] Sign(byte[] content) =>
        Key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private object Configuration() =>
        new
        {
            issuer = Authority,
            jwks_uri = $"{Authority}/keys",
            authorization_endpoint = $"{Authority}/authorize",
            token_endpoint = $"{Authority}/token",
        };

    private async Task<object> Token(HttpRequest request)
    {
        Redeemed = await request.ReadFormAsync();
        return new
        {
            token_type = "Bearer",
            access_token = "opaque",
            id_token = IdToken,
        };
    }

    private static object PublicKey()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "first",
            n = Base64Url.EncodeToString(parameters.Modulus),
            e = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    /// <summary>The public key taken for a shared secret.</summary>
    public static byte[] Hs256(byte[] content) =>
        HMACSHA256.HashData(Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()), content);
}
