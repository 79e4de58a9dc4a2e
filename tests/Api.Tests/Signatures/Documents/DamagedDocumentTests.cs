using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Tests.DataRights;
using Sijil.Application;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>What does not lie in the store as it was put there is not handed out, not a byte of it, and the operator is told.</summary>
public sealed class DamagedDocumentTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive-damaged";

    private readonly Archive archive = new(host, Town);

    public static TheoryData<string> Damages => ["flipped", "half", "longer", "empty", "missing", "swapped"];

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_object_is_never_served_and_readiness_names_it_until_it_is_back(string damage)
    {
        var person = await archive.Somebody("Amina");
        var (document, file) = await Stored(damage, person);
        var (_, another) = await Stored($"another beside {damage}", person);
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        Damage(damage, file, whole, another);
        (await archive.Refused(document)).Expect(HttpStatusCode.ServiceUnavailable, "signatures.document-damaged");
        Assert.DoesNotContain(await archive.Office.Opened(), opening => opening.Subject == person);
        Assert.Equal(HealthStatus.Degraded, await Health());

        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        await archive.Content(document);
        Assert.Equal(HealthStatus.Healthy, await Health());
    }

    /// <summary>Between the look at the whole and the reading of a part.</summary>
    [Fact]
    public async Task What_changes_while_it_is_read_ends_before_the_first_changed_segment()
    {
        var person = await archive.Somebody("Rachid");
        var (document, file) = await Stored("read while it changes", person);
        var actor = new Actor(person, Roles.Clerk, archive.Office.Unit);

        var (readable, _) = await host.Service<DocumentReading>()
            .Open(new(document), new(Town, actor, "test"), TestContext.Current.CancellationToken);
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Damage("flipped", file, whole, file);

        var parts = new List<int>();
        await Assert.ThrowsAsync<DamagedObjectException>(async () =>
        {
            await foreach (var part in readable!.Content)
                parts.Add(part.Length);
        });
        Assert.Equal([65_536, 65_536, 65_536], parts);
        Assert.Equal(HealthStatus.Degraded, await Health());
        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        await archive.Content(document);
    }

    private static void Damage(string damage, string file, byte[] whole, string another)
    {
        switch (damage)
        {
            case "flipped":
                whole = [.. whole];
                whole[^1] ^= 1;
                File.WriteAllBytes(file, whole);
                break;
            case "half":
                File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
                break;
            case "longer":
                File.WriteAllBytes(file, [.. whole, 0]);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "missing":
                File.Delete(file);
                break;
            default:
                File.Copy(another, file, overwrite: true);
                break;
        }
    }

    private async Task<(Guid Document, string File)> Stored(string text, SubjectId person)
    {
        var before = archive.Files;
        var document = await archive.Stored(Archive.Text(text, 200_000), person);
        return (document, Assert.Single(archive.Files.Except(before)));
    }

    private async Task<HealthStatus> Health() =>
        (await host.Service<HealthCheckService>().CheckHealthAsync(check => check.Name == "documents"))
            .Entries["documents"]
            .Status;
}
