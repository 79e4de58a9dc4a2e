using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Sijil.Portal.Tests.OpenData;

/// <summary>Every public figure is counted again from the public log alone, at a terminal that has no database.</summary>
public sealed class FiguresForAuditorsTests(PortalHost host) : IDisposable
{
    private const string Figures = "/api/public/figures";

    private static readonly string[] Parts = ["permits", "proposals", "votes"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-figures-");

    public static TheoryData<string> Told =>
        [
            "permits.total.granted",
            "permits.months[0].count",
            "permits.total.medianDays",
            "proposals.items[0].residents",
            "votes.items[0].number",
        ];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_figure_says_which_checkpoint_of_the_log_covers_it()
    {
        var figures = await Covered();
        var checkpoint = (await Get("/log/demo/checkpoint")).Split('\n');
        foreach (var part in Parts)
        {
            Assert.True(figures[part]!["asOf"]!.GetValue<long>() > 0);
            Assert.Equal(checkpoint[0], figures[part]!["checkpoint"]!["origin"]!.GetValue<string>());
            Assert.Equal(checkpoint[2], figures[part]!["checkpoint"]!["root"]!.GetValue<string>());
        }

        Assert.NotEmpty(figures["permits"]!["months"]!.AsArray());
        Assert.NotEmpty(figures["proposals"]!["items"]!.AsArray());
        Assert.Equal(3, figures["votes"]!["items"]!.AsArray().Count);
        foreach (var address in new[] { "permits/statistics", "proposals", $"votes/{host.Votes.Decided}" })
            Assert.Contains(checkpoint[2], await Get($"/api/public/{address}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_pages_of_figures_say_it_too(string language)
    {
        var root = (await Covered())["permits"]!["checkpoint"]!["root"]!.GetValue<string>();

        foreach (var page in new[] { $"/{language}", $"/{language}/permits/statistics" })
            Assert.Contains(root, System.Net.WebUtility.HtmlDecode(await Get(page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Figures)]
    [InlineData("/api/public/permits/statistics")]
    public async Task The_log_alone_leads_to_the_same_figures(string address)
    {
        await Covered();

        var (code, said) = await Audit("--compare", new Uri(new(host.Address), address).ToString());

        Assert.True(code == 0, said);
        Assert.Contains(", 0 differences", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_an_earlier_event_the_figures_are_what_they_were()
    {
        var all = JsonNode.Parse((await Audit()).Said)!;
        var before = JsonNode.Parse((await Audit("--as-of", "100")).Said)!;

        Assert.Equal(100, before["permits"]!["asOf"]!.GetValue<long>());
        Assert.InRange(Entries(before), 0, Entries(all) - 1);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public async Task A_figure_that_is_another_is_named(string path)
    {
        var told = await Covered();
        var figure = At(told, path);
        figure.ReplaceWith(figure.GetValue<long>() + 1);

        var (code, said) = await Audit("--compare", await Write(told));

        Assert.Equal(1, code);
        Assert.Contains($"  {path}: the log says ", said, StringComparison.Ordinal);
        Assert.Contains(", 1 differences", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_under_a_checkpoint_that_the_log_does_not_have_are_refused()
    {
        var told = await Covered();
        told["permits"]!["checkpoint"]!["root"] = Convert.ToBase64String(new byte[32]);

        var (code, said) = await Audit("--compare", await Write(told));

        Assert.Equal(1, code);
        Assert.Contains("had another root", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_the_log_does_not_reach_wait_for_it()
    {
        var told = await Covered();
        foreach (var part in Parts)
            (told[part]!["checkpoint"], told[part]!["asOf"]) = (null, 1_000_000);

        var (code, said) = await Audit("--compare", await Write(told));

        Assert.Equal(1, code);
        Assert.Contains("and 1000000 is asked for", said, StringComparison.Ordinal);
    }

    private static long Entries(JsonNode figures) => figures["permits"]!["total"]!["entries"]!.GetValue<long>();

    private Task<JsonNode> Covered() =>
        Eventually.Is(
            "a checkpoint covers all figures",
            async () => JsonNode.Parse(await Get(Figures))!,
            figures => Parts.All(part => figures[part]!["checkpoint"] is not null)
        );

    private static JsonNode At(JsonNode node, string path) =>
        path.Split('.', '[')
            .Aggregate(
                node,
                (at, step) => step.EndsWith(']') ? at[int.Parse(step[..^1], CultureInfo.InvariantCulture)]! : at[step]!
            );

    private async Task<string> Write(JsonNode told)
    {
        var file = Path.Combine(folder.FullName, "told.json");
        await File.WriteAllTextAsync(file, told.ToJsonString(), TestContext.Current.CancellationToken);
        return file;
    }

    private async Task<(int Code, string Said)> Audit(params IReadOnlyList<string> words)
    {
        var log = new Uri(new(host.Address), "/log/demo").ToString();
        var key = (await Get("/log/demo/vkey")).Trim();
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll"), "audit", "figures", log, "--vkey", key, .. words]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Sijil"] = "Host=127.0.0.1;Port=1;Username=none;Database=none";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said + await errors);
    }

    private Task<string> Get(string path) => host.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
}
