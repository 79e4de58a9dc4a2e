using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Governance.Proposals;
using Sijil.Api.Tests.Permits;
using Sijil.Api.Tests.Signatures.Documents;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.Tests.DataRights;

/// <summary>A key-encryption key can be replaced by a newer one; what was sealed under the older one still opens.</summary>
public sealed class KeyRewrappingTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "rewrapped";
    private const string Decisions = "rewrapped-decisions";
    private const string Documents = "rewrapped-documents";

    private static readonly string Newer = Convert.ToBase64String([
        .. Enumerable.Range(1, KeyEncryptionKeys.Size).Select(number => (byte)number),
    ]);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task After_rewrapping_the_older_key_is_no_longer_needed()
    {
        var office = new Office(host, Municipality);
        (await office.Clerk.Create(Case.All, office.Submission(new()))).Expect(HttpStatusCode.Created);
        var cancellation = TestContext.Current.CancellationToken;
        var older = host.Service<IConfiguration>()[$"KeyEncryption:{Municipality}:1"]!;
        await using var database = NpgsqlDataSource.Create(host.Database.Application);

        using var both = Wrapping(Municipality, ("1", older), ("2", Newer));
        var count = await new KeyRewrapping(database, both).Run(Municipality, cancellation);
        var again = await new KeyRewrapping(database, both).Run(Municipality, cancellation);

        Assert.True(count >= 2, $"{count} keys were wrapped anew.");
        Assert.Equal(0, again);
        using var onlyNewer = Wrapping(Municipality, ("2", Newer));
        Assert.NotEmpty(
            await new MunicipalityDigests(new MunicipalityKeys(database, onlyNewer)).Key(Municipality, cancellation)
        );
        using var onlyOlder = Wrapping(Municipality, ("1", older));
        await Assert.ThrowsAsync<StartRefusedException>(async () =>
            await new MunicipalityDigests(new MunicipalityKeys(database, onlyOlder)).Key(Municipality, cancellation)
        );
    }

    [Fact]
    public async Task After_rewrapping_documents_open_with_the_newer_key_alone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await host.AddMunicipality(Documents);
        var archive = new Archive(host, Documents);
        var person = await archive.Somebody("Hakim");
        var document = await archive.Stored(Archive.Text("a lease", 100), person);
        var before = await host.Service<DocumentKeys>().Find(Documents, document, [person], cancellation);
        var older = host.Service<IConfiguration>()[$"KeyEncryption:{Documents}:1"]!;
        await using var database = NpgsqlDataSource.Create(host.Database.Application);

        using var both = Wrapping(Documents, ("1", older), ("2", Newer));
        await new KeyRewrapping(database, both).Run(Documents, cancellation);

        using var onlyNewer = Wrapping(Documents, ("2", Newer));
        var keys = new DocumentKeys(database, onlyNewer, new SubjectKeys(database, onlyNewer));
        Assert.NotNull(before);
        Assert.Equal(before, await keys.Find(Documents, document, [person], cancellation));
    }

    [Fact]
    public async Task After_rewrapping_people_are_who_they_were_in_a_decision()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var person = VouchedId.Of(Petition.Resident(1))!;
        var petition = await Petition.In(host, Decisions, residents: 2);
        var proposal = await petition.Open();
        (await Petition.Support(Resident(1), proposal)).Expect(HttpStatusCode.OK);
        var before = await host.Service<DecisionKeys>().Pseudonym(Decisions, proposal, person, cancellation);
        var older = host.Service<IConfiguration>()[$"KeyEncryption:{Decisions}:1"]!;
        await using var database = NpgsqlDataSource.Create(host.Database.Application);

        using var both = Wrapping(Decisions, ("1", older), ("2", Newer));
        await new KeyRewrapping(database, both).Run(Decisions, cancellation);

        using var onlyNewer = Wrapping(Decisions, ("2", Newer));
        using var keys = new DecisionKeys(database, onlyNewer);
        Assert.NotNull(before);
        Assert.Equal(before, await keys.Pseudonym(Decisions, proposal, person, cancellation));
        var another = await host.StartAnother(($"KeyEncryption:{Decisions}:2", Newer));
        try
        {
            (await Petition.Support(Resident(1, another), proposal)).Expect(
                HttpStatusCode.Conflict,
                "governance.already-supported"
            );
            (await Petition.Support(Resident(2, another), proposal)).Expect(HttpStatusCode.OK);
        }
        finally
        {
            await RegisterHost.StopAnother(another);
        }

        HttpClient Resident(int number, WebApplication? at = null) =>
            host.Client(Decisions, [Roles.Citizen], $"account-{number}", nationalId: Petition.Resident(number), at: at);
    }

    private static ConfiguredKeyWrapping Wrapping(string municipality, params (string Version, string Key)[] keys) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    keys.Select(key =>
                        KeyValuePair.Create($"KeyEncryption:{municipality}:{key.Version}", (string?)key.Key)
                    )
                )
                .Build(),
            new Development(),
            NullLogger<ConfiguredKeyWrapping>.Instance
        );

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
