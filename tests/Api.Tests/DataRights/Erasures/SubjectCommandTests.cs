using System.Net;
using System.Text.Json;
using Sijil.Api.Security;
using Sijil.Api.Tests.Hosting;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>The command of the terminal does no more than the person whose token it has may do.</summary>
public sealed class SubjectCommandTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "erase-by-command";
    private const string Law = "state/act/2018/personal-data#art_24";

    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_person_asks_and_another_carries_it_out()
    {
        var submitted = await office.Submitted();
        var subject = (await office.ApplicantOf(submitted)).Value;
        var early = await Erase("dpo", "--subject", subject.ToString(), "--basis", Law);
        Assert.Equal(1, early.Code);
        Assert.Contains("(data-rights.case-under-way)", early.Errors, StringComparison.Ordinal);

        var withdrawal = new { receivedOn = Office.Today, channel = "post" };
        (await office.Clerk.Change($"{submitted.Path}/withdrawal", withdrawal, submitted.Version)).Expect(
            HttpStatusCode.OK
        );
        var asked = await Erase(
            "dpo",
            "--subject",
            subject.ToString(),
            "--basis",
            Law,
            "--ground",
            "objection",
            "--json"
        );
        Assert.True(asked.Code == 0, asked.Errors);
        var erasure = JsonElement.Parse(asked.Output);
        Assert.Equal("requested", erasure.GetProperty("state").GetString());
        Assert.Equal("objection", erasure.GetProperty("ground").GetString());

        var id = erasure.GetProperty("id").GetGuid();
        var alone = await Erase("dpo", "--approve", id.ToString());
        Assert.Equal(1, alone.Code);
        Assert.Contains("(data-rights.own-erasure-request)", alone.Errors, StringComparison.Ordinal);
        Assert.Equal([1, 5, 1], await erasing.Rows(subject));

        var done = await Erase("dpo-2", "--approve", id.ToString());
        Assert.True(done.Code == 0, done.Errors);
        Assert.Contains($"Erasure {id}: destroyed", done.Output, StringComparison.Ordinal);
        Assert.Contains("  sealed-values: 5 destroyed, 0 kept", done.Output, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0], await erasing.Rows(subject));
    }

    [Theory]
    [InlineData("It takes either --subject", "--basis", Law)]
    [InlineData(
        "A law is cited as <act>#<clause>",
        "--subject",
        "5b3f3f0e-6f0a-4c57-9d0f-0a4f5f0d7c11",
        "--basis",
        "art_24"
    )]
    [InlineData(
        "The register cannot be reached",
        "--host",
        "http://127.0.0.1:9",
        "--approve",
        "5b3f3f0e-6f0a-4c57-9d0f-0a4f5f0d7c11"
    )]
    [InlineData("'nowhere' is no address", "--host", "nowhere", "--approve", "5b3f3f0e-6f0a-4c57-9d0f-0a4f5f0d7c11")]
    [InlineData("'because' is none of", "--subject", "5b3f3f0e-6f0a-4c57-9d0f-0a4f5f0d7c11", "--ground", "because")]
    public async Task What_it_cannot_read_it_says(string told, params string[] words)
    {
        var result = await Erase("dpo", words);
        Assert.Equal(1, result.Code);
        Assert.Contains(told, result.Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> Erase(string account, params IReadOnlyList<string> words)
    {
        var token = host.Service<DevelopmentTokens>()
            .Issue([Roles.DataProtectionOfficer], account, Municipality, unit: null, nationalId: $"id-of-{account}");
        return CommandProcess.Run(
            new Dictionary<string, string>(),
            [
                "subject",
                "erase",
                "--token",
                token,
                .. words.Contains("--host") ? words : ["--host", host.Application.Urls.First(), .. words],
            ]
        );
    }
}
