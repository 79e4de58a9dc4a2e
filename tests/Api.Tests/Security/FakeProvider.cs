using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Sijil.Api.Tests.Security;

/// <summary>An OpenID Connect provider that publishes one key at a time.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication application;
    private RSA key = RSA.Create(2048);
    private string keyId = "first";

    private FakeProvider(WebApplication application) => this.application = application;

    public string Authority => application.Urls.First();

    public static async Task<FakeProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var provider = new FakeProvider(builder.Build());
        provider.application.Urls.Add("http://127.0.0.1:0");
        provider.application.MapGet(
            "/.well-known/openid-configuration",
            () => new { issuer = provider.Authority, jwks_uri = $"{provider.Authority}/keys" }
        );
        provider.application.MapGet("/keys", () => new { keys = new[] { provider.PublicKey() } });
        await provider.application.StartAsync();
        return provider;
    }

    public void Rotate(string newKeyId) => (key, keyId) = (RSA.Create(2048), newKeyId);

    public string Token() =>
        Forged.Token(
            header => header["kid"] = keyId,
            claims => claims["iss"] = Authority,
            content => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private object PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = keyId,
            n = Base64Url.EncodeToString(parameters.Modulus),
            e = Base64Url.EncodeToString(parameters.Exponent),
        };
    }
}
