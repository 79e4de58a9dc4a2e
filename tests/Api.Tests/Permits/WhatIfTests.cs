using System.Globalization;
using Npgsql;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Permits;
using Calendar = Sijil.Domain.Governance.Calendar;

namespace Sijil.Api.Tests.Permits;

/// <summary>At a terminal: which last days and outcomes would be others, and nothing of it is recorded.</summary>
public sealed class WhatIfTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "what-if";

    private readonly Office office = new(host, Town);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-what-if-");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_last_day_that_were_free_would_move_the_terms_that_end_on_it_and_nothing_is_recorded()
    {
        var valid = await office.Valid();
        await office.Submitted();
        var file = (await office.Clerk.Read(valid.Path)).Expect(System.Net.HttpStatusCode.OK);
        var lastDay = file["case", "lastDay"].GetString()!;
        var number = file["case", "number"].GetString()!;
        var before = await Events();

        var moved = await Ask(await Days($"+{lastDay} announced"));

        Assert.Equal((0, ""), (moved.Code, moved.Errors));
        Assert.Contains(
            $"{number} (building-permit): last day {lastDay}, would be ",
            moved.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 would end on another day, 0 would stand otherwise", moved.Output, StringComparison.Ordinal);
        var same = await Ask("--permit-type", "building-permit", "--permit-type-version", "1");
        Assert.Contains(" 0 would end on another day", same.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Events());
    }

    [Theory]
    [InlineData("next Tuesday", "Line 1 does not begin with a day")]
    [InlineData("+2027-01-01\n2027-01-02", "Either every day has a sign")]
    public async Task Days_that_cannot_be_understood_are_told(string lines, string words)
    {
        var result = await Ask(await Days(lines));

        Assert.Equal(1, result.Code);
        Assert.Contains(words, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--calendar-version", "9999")]
    [InlineData("--calendar", "nowhere", "--calendar-version", "1")]
    [InlineData("--permit-type", "building-permit", "--permit-type-version", "99")]
    public async Task What_is_not_there_is_told(params string[] words)
    {
        var result = await Ask(words);

        Assert.Equal(1, result.Code);
        Assert.Contains($"{Town} has no ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void All_free_days_or_how_they_differ()
    {
        var calendar = Calendar.Initial with
        {
            Version = 3,
            NonWorkingDays = Calendar.Initial.NonWorkingDays.Add(new(2027, 1, 1), new("a", "b", "c")),
        };

        Assert.Equal(
            [new DateOnly(2027, 5, 1)],
            OtherCalendar.Of(calendar, ["# all of them", "", "2027-05-01 Labour Day"]).NonWorkingDays.Keys
        );
        Assert.Equal(
            [new DateOnly(2027, 5, 1)],
            OtherCalendar.Of(calendar, ["-2027-01-01", "+2027-05-01"]).NonWorkingDays.Keys
        );
    }

    private async Task<string[]> Days(string lines)
    {
        var file = Path.Combine(folder.FullName, "days.txt");
        await File.WriteAllTextAsync(file, lines, TestContext.Current.CancellationToken);
        return ["--non-working-days", file];
    }

    private Task<CommandResult> Ask(params IReadOnlyList<string> words) =>
        CommandProcess.Run(
            new Dictionary<string, string> { ["ConnectionStrings__Sijil"] = host.Database.Application },
            ["audit", "what-if", "--municipality", Town, .. words]
        );

    private async Task<string> Events()
    {
        await using var count = host.Service<NpgsqlDataSource>()
            .CreateCommand("select count(*) from events.mt_events where tenant_id = $1");
        count.Parameters.AddWithValue(Town);
        return Convert.ToString(
            await count.ExecuteScalarAsync(TestContext.Current.CancellationToken),
            CultureInfo.InvariantCulture
        )!;
    }
}
