using Microsoft.Extensions.Configuration;
using Npgsql;
using Sijil.Api.Security;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>Personal values come into an exported case through the gate alone, and it is on record.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseOpeningTests(RegisterHost host, ACaseOutOfTheRegister register)
{
    private const string CaseHandling = "permits.case-handling";
    private const string Opened = "data-rights.disclosure-opened@1";
    private const string Denied = "data-rights.disclosure-denied@1";

    [Fact]
    public async Task Who_may_gets_what_was_asked_for_and_nothing_else_and_it_is_recorded_and_verifies()
    {
        var before = await Recorded(Opened);

        var (opened, refusal) = await Open("clerk", "clerk", ["applicant-name"]);

        Assert.Null(refusal);
        var files = ACaseOutOfTheRegister.Files(opened!);
        var report = register.Verify(files);
        Assert.Null(report.Fault);
        Assert.Equal(1, report.Counts.Opened);
        var name = Assert.Single(files.Keys.Except(register.Everything.Keys));
        Assert.Equal(
            "\"Amina Benkhedda-Lahlou\"",
            Disclosure.Parse(System.Text.Encoding.ASCII.GetString(files[name])).ValueJson
        );
        Assert.Equal(before + 1, await Recorded(Opened));
    }

    [Theory]
    [InlineData("clerk", "clerk", "national-id", "data-rights.field-not-allowed")]
    [InlineData("auditor", "auditor", "applicant-name", "data-rights.role-not-allowed")]
    public async Task Who_may_not_gets_nothing_and_that_is_recorded(
        string account,
        string role,
        string field,
        string rule
    )
    {
        var before = await Recorded(Denied);

        var (opened, refusal) = await Open(account, role, [field]);

        Assert.Null(opened);
        Assert.Equal(rule, refusal!.Code);
        Assert.Equal(before + 1, await Recorded(Denied));
    }

    [Fact]
    public async Task Outside_the_unit_there_is_no_case_to_open()
    {
        var (opened, refusal) = await Open("stranger", "clerk", ["applicant-name"], unit: "elsewhere");

        Assert.Null(opened);
        Assert.Equal("permits.not-found", refusal!.Code);
    }

    [Fact]
    public async Task At_a_terminal_what_is_denied_leaves_no_file()
    {
        var target = Path.Combine(Path.GetTempPath(), $"{register.Application.Id}.zip");

        var result = await CommandProcess.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Sijil"] = host.Database.Application,
                ["Data__Root"] = host.Service<IConfiguration>()["Data:Root"]!,
            },
            [
                "audit",
                "export",
                $"{register.Application.Id}",
                "--municipality",
                ACaseOutOfTheRegister.Municipality,
                "--out",
                target,
                "--activity",
                CaseHandling,
                "--fields",
                "applicant-name",
                "--token",
                "not-a-token",
            ]
        );

        Assert.Equal(1, result.Code);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    private async Task<(ExportedCase? Opened, Domain.Rejection? Refusal)> Open(
        string account,
        string role,
        IReadOnlyCollection<string> fields,
        string? unit = null
    )
    {
        var token = host.Service<DevelopmentTokens>()
            .Issue([role], account, ACaseOutOfTheRegister.Municipality, unit ?? register.Office.Unit);
        var instruction = await host.Service<TokenActors>()
            .Instruct(ACaseOutOfTheRegister.Municipality, token, TestContext.Current.CancellationToken);
        return await host.Service<CaseOpenings>()
            .Open(await register.Read(), CaseHandling, fields, instruction, TestContext.Current.CancellationToken);
    }

    private async Task<long> Recorded(string type)
    {
        await using var count = host.Service<NpgsqlDataSource>()
            .CreateCommand("select count(*) from events.mt_events where tenant_id = $1 and type = $2");
        count.Parameters.AddWithValue(ACaseOutOfTheRegister.Municipality);
        count.Parameters.AddWithValue(type);
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
