using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;
using static Sijil.Api.Tests.Signatures.Tokens.TokenConfiguration;

namespace Sijil.Api.Tests.Signatures.Tokens;

/// <summary>A key in a token seals like one in a file, and what keeps it from doing so is said without the PIN.</summary>
public sealed class TokenSealTests(SoftHsm token, RegisterHost host) : IClassFixture<SoftHsm>, IDisposable
{
    private const string WrongPin = "not-the-pin";

    private readonly TestAuthority authority = new();
    private readonly FakeTimeProvider clock = new(TestAuthority.Now);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData(SoftHsm.Rsa)]
    [InlineData(SoftHsm.Ecdsa)]
    public async Task OpenSsl_accepts_a_seal_that_was_made_in_a_token(string label)
    {
        Assert.NotNull(token);
        var certificate = Certificate(label);
        var keys = Keys(Settings(label, ("Certificate", PemFile(certificate))));

        using var key = await keys.Open(Town, TestContext.Current.CancellationToken);
        using var files = new SealedFiles(authority, key).Knowing(authority.RevocationList());
        var trust = Path.Combine(folder.FullName, "trusted.pem");
        await File.WriteAllTextAsync(
            trust,
            $"{authority.CertificatePem}\n{authority.RevocationList()}",
            TestContext.Current.CancellationToken
        );

        var (isGood, words) = await OpenSsl.Verify(files.SealFile, files.DocumentFile, trust, TestAuthority.Now);
        Assert.True(isGood, words);
        Assert.Equal("TOTAL_PASSED", files.Verdict());
        Assert.Single(key.Authorities);
    }

    [Fact]
    public async Task An_RSA_key_in_a_token_also_signs_PSS()
    {
        using var key = await Keys(Settings(SoftHsm.Rsa, ("Certificate", PemFile(Certificate(SoftHsm.Rsa)))))
            .Open(Town, TestContext.Current.CancellationToken);
        var hash = SHA256.HashData("digest"u8);

        var signature = ((RSA)key.Signing).SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

        using var open = key.Certificate.GetRSAPublicKey()!;
        Assert.True(open.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    [Theory]
    [InlineData(SoftHsm.Rsa)]
    [InlineData(SoftHsm.Ecdsa)]
    public async Task The_key_never_leaves_its_token(string label)
    {
        using var key = await Keys(Settings(label, ("Certificate", PemFile(Certificate(label)))))
            .Open(Town, TestContext.Current.CancellationToken);

        Assert.Throws<CryptographicException>(() =>
            key.Signing is RSA rsa ? rsa.ExportParameters(true).D : ((ECDsa)key.Signing).ExportParameters(true).D
        );
    }

    [Fact]
    public async Task The_certificate_can_lie_in_the_token_beside_its_key()
    {
        const string Label = "seal-ecdsa-complete";
        var certificate = Certificate(Label);
        SoftHsm.Put(X509Certificate2.CreateFromPem(authority.CertificatePem), label: null);
        SoftHsm.Put(certificate, Label);

        using var key = await Keys(Settings(Label)).Open(Town, TestContext.Current.CancellationToken);

        Assert.Equal(certificate.RawData, key.Certificate.RawData);
        Assert.Equal(authority.CertificatePem, Assert.Single(key.Authorities).ExportCertificatePem());
    }

    [Fact]
    public async Task A_certificate_of_another_key_seals_nothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Certificate(SoftHsm.Ecdsa);
        var keys = Keys(Settings(SoftHsm.Ecdsa, ("Certificate", PemFile(authority.Issue("Other", other).Certificate))));
        using var key = await keys.Open(Town, TestContext.Current.CancellationToken);

        var obstacle = Assert.Throws<SealingKeyUnavailableException>(() =>
            CadesSeal.Over([1, 2, 3], key, TestAuthority.Now)
        );

        Assert.Contains("does not belong to the key", obstacle.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Token", "nowhere", "There is no token 'nowhere'")]
    [InlineData("Key", "nobody", "has 0 private keys 'nobody'")]
    [InlineData("Module", "/nowhere/libpkcs11.so", "/nowhere/libpkcs11.so cannot be loaded")]
    [InlineData("Certificate", "/nowhere/seal.pem", "cannot be read")]
    [InlineData("Pin", "", "Sealing:town:Pkcs11:Pin is not configured")]
    public async Task What_is_missing_is_named_and_nothing_is_sealed_until_it_is_there(
        string setting,
        string value,
        string words
    )
    {
        var certificate = PemFile(Certificate(SoftHsm.Rsa));
        var settings = Settings(SoftHsm.Rsa, ("Certificate", certificate)).ToDictionary();
        settings[$"Sealing:{Town}:Pkcs11:{setting}"] = value;

        Assert.Contains(words, (await Obstacle(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_and_a_token_are_one_too_many()
    {
        var settings = Settings(SoftHsm.Rsa).ToDictionary();
        settings[$"Sealing:{Town}:File"] = "seal.p12";

        Assert.Contains("Leave one of them out", (await Obstacle(settings)).Message, StringComparison.Ordinal);
        Assert.Throws<StartRefusedException>(() => KeysAtStart(settings));
    }

    /// <remarks>A token locks itself after a few wrong ones; SoftHSM does not, so it is asked how often it was asked.</remarks>
    [Fact]
    public async Task A_wrong_PIN_is_tried_once_and_told_without_saying_it()
    {
        var settings = Settings(SoftHsm.Rsa).ToDictionary();
        settings[$"Sealing:{Town}:Pkcs11:Token"] = SoftHsm.Locked;
        settings[$"Sealing:{Town}:Pkcs11:Pin"] = WrongPin;

        var first = await Obstacle(settings);
        var second = await Obstacle(settings);

        Assert.Contains("correct Pin", first.Message, StringComparison.Ordinal);
        Assert.NotNull(first.InnerException);
        Assert.Null(second.InnerException);
        Assert.DoesNotContain(WrongPin, $"{first} {second}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_is_not_there_stops_no_start()
    {
        var settings = Settings(SoftHsm.Rsa).ToDictionary();
        settings[$"Sealing:{Town}:Pkcs11:Token"] = "nowhere";

        Assert.NotNull(KeysAtStart(settings));
    }

    [Fact]
    public async Task Whom_to_trust_is_published_and_believed_as_for_a_key_in_a_file()
    {
        var now = TimeProvider.System.GetUtcNow();
        var certificate = authority
            .Issue("Seal", SoftHsm.Made(SoftHsm.Ecdsa), until: now.AddYears(1), from: now.AddDays(-1))
            .Certificate;
        var trust = folder.CreateSubdirectory("trust").FullName;
        var list = authority.RevocationList(now.AddDays(1), thisUpdate: now.AddHours(-1));
        await File.WriteAllTextAsync(Path.Combine(trust, "authority.pem"), authority.CertificatePem, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(trust, "authority.crl"), list, Cancellation);
        var node = await host.StartAnother([
            .. OfDemo(Settings(SoftHsm.Ecdsa, ("Certificate", PemFile(certificate)))),
            ("Sealing:demo:Trust", trust),
        ]);
        using var client = new HttpClient { BaseAddress = new(node.Urls.First()) };
        using var key = await node.Services.GetRequiredService<ISealingKeys>().Open("demo", Cancellation);
        var seal = CadesSeal.Over([1, 2, 3], key, now);

        Assert.Equal("TOTAL_PASSED", await Verdict(client, seal));
        Assert.Equal(list, (await client.GetStringAsync(RevocationListEndpoint.Path, Cancellation)).TrimEnd('\n'));
        Assert.Equal(
            authority.Certificate.RawData,
            Assert.Single(node.Services.GetRequiredService<ISealTrust>().Current("demo").Certificates).RawData
        );
        await RegisterHost.StopAnother(node);
    }

    /// <summary>Not the trust that development makes for keys of its own: those have not sealed it.</summary>
    [Fact]
    public async Task Where_nobody_said_whom_to_trust_nobody_is()
    {
        var node = await host.StartAnother([
            .. OfDemo(Settings(SoftHsm.Ecdsa, ("Certificate", PemFile(Certificate(SoftHsm.Ecdsa))))),
        ]);
        using var client = new HttpClient { BaseAddress = new(node.Urls.First()) };

        using var list = await client.GetAsync(RevocationListEndpoint.Path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, list.StatusCode);
        Assert.Empty(node.Services.GetRequiredService<ISealTrust>().Current("demo").Certificates);
        await RegisterHost.StopAnother(node);
    }

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<(string, string)> OfDemo(IEnumerable<KeyValuePair<string, string?>> settings) =>
        settings.Select(setting => (setting.Key.Replace(Town, "demo", StringComparison.Ordinal), setting.Value!));

    private static async Task<string?> Verdict(HttpClient client, byte[] seal)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(seal), "signature", "seal.p7s" },
            { new ByteArrayContent([1, 2, 3]), "document", "document" },
        };
        using var answer = await client.PostAsync(VerifySignatureEndpoint.Path, form, Cancellation);
        var report = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var signature = report.GetProperty("signatures")[0];
        return signature.TryGetProperty("subIndication", out var reason) && reason.GetString() is { } told
            ? told
            : signature.GetProperty("indication").GetString();
    }

    private X509Certificate2 Certificate(string label) => authority.Issue("Seal", SoftHsm.Made(label)).Certificate;

    private string PemFile(X509Certificate2 certificate)
    {
        var file = Path.Combine(folder.FullName, "seal.pem");
        File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{authority.CertificatePem}\n");
        return file;
    }

    private async Task<SealingKeyUnavailableException> Obstacle(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // As after a change of the configuration: what is wrong from the beginning stops the start.
        var configuration = new ConfigurationManager();
        var keys = KeysOver(configuration);
        configuration.AddInMemoryCollection(settings);
        return await Assert.ThrowsAsync<SealingKeyUnavailableException>(async () =>
            await keys.Open(Town, TestContext.Current.CancellationToken)
        );
    }

    private ConfiguredSealingKeys Keys(IEnumerable<KeyValuePair<string, string?>> settings) => KeysAtStart(settings);

    private ConfiguredSealingKeys KeysAtStart(IEnumerable<KeyValuePair<string, string?>> settings) =>
        KeysOver(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private ConfiguredSealingKeys KeysOver(IConfiguration configuration) => new(configuration, new Production(), clock);
}
