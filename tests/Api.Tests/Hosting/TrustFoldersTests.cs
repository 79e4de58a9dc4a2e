using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Hosting;

/// <summary>Anybody who has a copy of the source can make authorities as they are made for development, so Production trusts none of them.</summary>
public sealed class TrustFoldersTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("sijil-trust-folders-").FullName;

    [Fact]
    public async Task Production_trusts_no_authority_that_was_made_for_development()
    {
        var folder = await Made();

        var refusal = Assert.Throws<UnreadableTrustException>(() => Folders(Environments.Production).Read(folder));

        Assert.Contains("made for development", refusal.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(Folders(Environments.Development).Read(folder).Certificates);
    }

    [Theory]
    [InlineData("Trust")]
    [InlineData("QualifiedTrust")]
    public async Task Not_of_persons_either(string kind)
    {
        var own = Directory.CreateDirectory(Path.Combine(root, "own")).FullName;
        using (var authority = new Signatures.TestAuthority())
            await File.WriteAllTextAsync(
                Path.Combine(own, "authority.pem"),
                authority.Certificate.ExportCertificatePem(),
                TestContext.Current.CancellationToken
            );
        var configuration = Configured(("Signers:town:Trust", own), ($"Signers:town:{kind}", await Made()));

        Assert.Throws<UnreadableTrustException>(() =>
            new ConfiguredSignerTrust(configuration, Folders(Environments.Production)).Find("town")
        );
        Assert.NotNull(new ConfiguredSignerTrust(configuration, Folders(Environments.Development)).Find("town"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static TrustFolders Folders(string environment) =>
        new(new HostingEnvironment { EnvironmentName = environment });

    /// <summary>The folder with an authority that was made for development.</summary>
    private async Task<string> Made()
    {
        var seals = new DevelopmentSeals(
            Configured(("Data:Root", root)),
            new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = root },
            TimeProvider.System
        );
        await seals.MakeFor("town", TestContext.Current.CancellationToken);
        return seals.Find("town")!.Trust!;
    }

    private static IConfiguration Configured(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return configuration;
    }
}
