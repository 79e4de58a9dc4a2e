using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Cases;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>An evidence file as it comes out of the register at a terminal, and what tools that nobody here wrote say to it.</summary>
[Collection(typeof(ExportedEnvelopes))]
public sealed class EvidenceJourneyTests(RegisterHost host, AnEnvelopeOutOfTheRegister register) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-evidence-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task At_a_terminal_it_is_exported_with_what_is_opened_and_verified_offline()
    {
        await TheLogOfTheHostCoversIt();
        var target = Path.Combine(folder.FullName, "evidence.zip");

        var exported = await Run(
            host.Database.Application,
            [
                "audit",
                "export",
                $"{register.Envelope.Id}",
                "--municipality",
                AnEnvelopeOutOfTheRegister.Municipality,
                "--out",
                target,
                "--activity",
                "signatures.evidence",
                "--fields",
                .. AnEnvelopeOutOfTheRegister.Fields,
                "--token",
                register.Token(),
            ]
        );
        var verified = await Run(
            "Host=127.0.0.1;Port=1;Username=none;Password=none;Database=none",
            ["audit", "verify", target]
        );

        Assert.True(exported.Code == 0, exported.Errors);
        Assert.Equal(0, verified.Code);
        Assert.Contains(
            "1 signatures over the manifest, with 0 time-stamps; 2 signed documents here, 0 not",
            verified.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_commands_of_the_readme_and_of_the_page_check_signature_and_document(string language)
    {
        foreach (var (path, content) in register.Files)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        }

        var page = Encoding.UTF8.GetString(register.Files["evidence.html"]);
        var command = Encoding
            .UTF8.GetString(register.Files[$"readme.{language}.md"])
            .Split('\n')
            .Single(line => line.Contains("manifest.json -CAfile", StringComparison.Ordinal))
            .Trim();
        Assert.Contains(command, page, StringComparison.Ordinal);

        var signature = register.Files.Keys.Single(path => path.StartsWith("signatures/", StringComparison.Ordinal));
        command = command
            .Replace("signatures/N.p7s", signature, StringComparison.Ordinal)
            .Replace("AUTHORITY.pem", register.Authority, StringComparison.Ordinal);
        Assert.Equal(0, await Bash(command));
        await File.AppendAllTextAsync(
            Path.Combine(folder.FullName, "manifest.json"),
            " ",
            TestContext.Current.CancellationToken
        );
        Assert.NotEqual(0, await Bash(command));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", "ltr")]
    [InlineData("en", "ltr")]
    public void The_page_tells_in_each_language_what_the_files_hold_and_names_nobody_who_was_not_opened(
        string language,
        string direction
    )
    {
        var page = Encoding.UTF8.GetString(register.Files["evidence.html"]);
        var section = Regex.Match(
            page,
            $"<section lang=\"{language}\" dir=\"{direction}\".*?</section>",
            RegexOptions.Singleline
        );
        var texts = CaseTexts.All.Single(each => each.Language == language);

        Assert.True(section.Success);
        foreach (var kind in register.Closed.Events.Select(known => known.Leaf.Kind).Distinct())
            Assert.Contains(LogLabels.Of(language).Kind(kind), section.Value, StringComparison.Ordinal);
        Assert.Contains(texts["signature.act"], section.Value, StringComparison.Ordinal);
        Assert.Contains(texts["signature.claimed"], section.Value, StringComparison.Ordinal);
        Assert.Contains(
            $"{register.Key}".Replace("+", "&#x2B;", StringComparison.Ordinal),
            section.Value,
            StringComparison.Ordinal
        );
        Assert.Contains("CN=Somebody", section.Value, StringComparison.Ordinal);
        foreach (var path in register.Files.Keys.Where(path => path.StartsWith("files/", StringComparison.Ordinal)))
            Assert.Contains($"href=\"{path}\"", section.Value, StringComparison.Ordinal);

        var closed = Encoding.UTF8.GetString(ACaseOutOfTheRegister.Files(register.Closed)["evidence.html"]);
        Assert.Contains(texts["signature.sealed"], closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", closed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_beside_the_case_and_leads_to_its_files_alone()
    {
        var page = Encoding.UTF8.GetString(register.Files["evidence.html"]);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        foreach (var link in Regex.Matches(page, "href=\"([^\"]*)\"").Select(found => found.Groups[1].Value))
            Assert.Contains(link, register.Files.Keys);
    }

    private Task TheLogOfTheHostCoversIt() =>
        Eventually.Is(
            "the log that the host publishes covers the envelope",
            async () =>
            {
                try
                {
                    var exported = await host.Service<CaseExport>()
                        .Read(
                            AnEnvelopeOutOfTheRegister.Municipality,
                            register.Envelope.Id,
                            isPublic: false,
                            TestContext.Current.CancellationToken
                        );
                    return exported!.Events.Count == register.Closed.Events.Count;
                }
                catch (LogRefusedException)
                {
                    return false; // No checkpoint covers it yet.
                }
            }
        );

    private Task<CommandResult> Run(string database, IReadOnlyList<string> words) =>
        CommandProcess.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Sijil"] = database,
                ["Data__Root"] = host.Service<IConfiguration>()["Data:Root"]!,
            },
            words
        );

    private async Task<int> Bash(string command)
    {
        using var process = Process.Start(
            new ProcessStartInfo("bash", ["-c", command])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardError = true,
            }
        )!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
