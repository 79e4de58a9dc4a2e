using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Domain.Ledger;

namespace Sijil.Portal.Tests;

/// <summary>A citizen reads a sealed decision and checks its seal: on the site, and without us.</summary>
public sealed partial class SealTests(PortalHost host) : IDisposable
{
    private static readonly int[] Widths = [320, 1280];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-seal-");

    [Fact]
    public async Task The_sealed_decision_keeps_nobody_out()
    {
        var page = await host.Open(await AddressOf("decision.html"), scripts: true);
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);

            Assert.Equal("", await AxeCore.Violations(page));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )
            );
        }

        // Its own style is the only thing that the browser may use.
        Assert.Equal(
            "24px",
            await page.Locator("main").EvaluateAsync<string>("main => getComputedStyle(main).paddingBlockStart")
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_sealed_decision_is_valid_html()
    {
        await Download();

        Assert.Equal("", await HtmlValidator.Errors(Directory.CreateDirectory(In("page")).FullName));
        File.Copy(In("decision.html"), In("page/decision.html"));
        Assert.Equal("", await HtmlValidator.Errors(In("page")));
    }

    [Theory]
    [InlineData("ar", "الختم صحيح", "الختم غير صحيح")]
    [InlineData("fr", "Le cachet est bon", "Le cachet est faux")]
    [InlineData("en", "The seal is right", "The seal is wrong")]
    public async Task A_seal_is_checked_on_the_site(string language, string right, string wrong)
    {
        await Download();
        var page = await host.Open($"/{language}/signatures/verify");

        await Send(page, "decision.html", "decision.p7s");
        Assert.Contains(right, await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("TOTAL_PASSED", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);

        await File.AppendAllTextAsync(In("decision.html"), " ", TestContext.Current.CancellationToken);
        await Send(page, "decision.html", "decision.p7s");
        Assert.Contains(wrong, await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "TOTAL_FAILED/HASH_FAILURE",
            await page.Locator("[role=status]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ar", "content.jws")]
    [InlineData("fr", "content.jws")]
    [InlineData("en", "content.jws")]
    [InlineData("ar", "content.p7m")]
    [InlineData("fr", "content.p7m")]
    [InlineData("en", "content.p7m")]
    public async Task What_was_signed_may_stand_inside_and_is_named_by_its_fingerprint(string language, string file)
    {
        var content = "{\"text\":\"<b>granted</b>\"}"u8.ToArray();
        await File.WriteAllBytesAsync(In("content.json"), content, TestContext.Current.CancellationToken);
        var seals = host.Service<DevelopmentSeals>().Find(RegisterApplication.Demo)!;
        await File.WriteAllTextAsync(In("password"), seals.Password, TestContext.Current.CancellationToken);
        Assert.Equal(
            0,
            Run(
                file == "content.jws"
                    ? $"sijil signature sign content.json --format jades --attached --key '{seals.File}' --password-file password --out {file}"
                    : $"""
                    openssl pkcs12 -in '{seals.File}' -passin file:password -nodes -clcerts -out key.pem
                    openssl cms -sign -cades -binary -nodetach -outform DER -in content.json -signer key.pem -out {file}
                    """
            )
        );
        var page = await host.Open($"/{language}/signatures/verify");

        await page.SetInputFilesAsync("#signature", In(file));
        await page.Locator("form button[formnovalidate]").ClickAsync();

        var result = page.Locator("[role=status]");
        Assert.Contains("TOTAL_PASSED", await result.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(Digest.Of(content), await result.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("granted", await page.ContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_its_document_a_seal_that_lies_beside_is_not_judged()
    {
        await Download();
        var page = await host.Open("/en/signatures/verify");

        await page.SetInputFilesAsync("#signature", In("decision.p7s"));
        await page.Locator("form button[formnovalidate]").ClickAsync();

        Assert.Contains(
            "INDETERMINATE/SIGNED_DATA_NOT_FOUND",
            await page.Locator("[role=status]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ar", "تعذّرت قراءة النموذج.")]
    [InlineData("fr", "Le formulaire est illisible.")]
    [InlineData("en", "The form cannot be read.")]
    public async Task Programs_are_told_that_it_is_the_form(string language, string title)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "document", "decision.html" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/public/signatures/verification")
        {
            Content = form,
        };
        request.Headers.Add("Accept-Language", language);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var problem = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("request.form-malformed", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task The_result_keeps_nobody_out(string language)
    {
        await Download();
        var page = await host.Open($"/{language}/signatures/verify", scripts: true);
        await Send(page, "decision.html", "decision.p7s");
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal("", await AxeCore.Violations(page));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )
            );
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_sent_is_neither_kept_nor_cached()
    {
        await Download();
        using var form = Form("decision.html", "decision.p7s");
        using var answer = await host.Client.PostAsync(
            "/en/signatures/verify",
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task What_was_forgotten_is_said()
    {
        await Download();
        using var form = Form("decision.html", null);
        using var answer = await host.Client.PostAsync(
            "/en/signatures/verify",
            form,
            TestContext.Current.CancellationToken
        );
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose the seal.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Choose the document.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: Check a seal", page, StringComparison.Ordinal);
        Assert.Contains("<span aria-current=\"page\">Check a seal</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_signature_is_called_that()
    {
        await Download();
        using var form = Form("decision.html", "decision.html");
        using var answer = await host.Client.PostAsync(
            "/en/signatures/verify",
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "This file does not have the form of a signature (CAdES in DER, or JAdES)",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_too_large_is_said()
    {
        await Download();
        await File.WriteAllBytesAsync(In("large"), new byte[3 * 1024 * 1024], TestContext.Current.CancellationToken);
        using var form = Form("large", "decision.p7s");
        using var answer = await host.Client.PostAsync(
            "/en/signatures/verify",
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "larger than 2 megabytes",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_commands_on_the_page_do_what_they_say()
    {
        await Download();
        var page = await host.Open($"/en/permits/{host.Samples.Refused}");
        var commands = await page.Locator("section[aria-labelledby=seal] pre code").AllTextContentsAsync();
        Assert.Equal(4, commands.Count);

        Assert.All(commands, command => Assert.Equal(0, Run(command)));
        await File.AppendAllTextAsync(In("decision.html"), " ", TestContext.Current.CancellationToken);
        Directory.Delete(In("trust"), recursive: true);
        Assert.All(commands.Take(2), command => Assert.NotEqual(0, Run(command)));
        await Damage("decision.jose");
        Assert.All(commands.Skip(2), command => Assert.NotEqual(0, Run(command)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Programs_find_the_seal_beside_the_entry()
    {
        var path = $"/api/public/permits/{host.Samples.Refused}";
        using var entry = JsonDocument.Parse(
            await host.Client.GetStringAsync(path, TestContext.Current.CancellationToken)
        );
        var seal = entry.RootElement.GetProperty("entry").GetProperty("seal");

        Assert.Equal("CAdES-BASELINE-B", seal.GetProperty("level").GetString());
        Assert.EndsWith(
            seal.GetProperty("documentDigest").GetString()!,
            await AddressOf("decision.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_record_taken_over_is_never_sealed()
    {
        var page = await host.Client.GetStringAsync(
            $"/en/permits/{host.Samples.ImportedDecision}",
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain("under seal", page, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string file) => Path.Combine(folder.FullName, file);

    private async Task<string> AddressOf(string file) => (await Downloads())[file];

    /// <summary>What the page of a decision offers for download, by name.</summary>
    private async Task<Dictionary<string, string>> Downloads()
    {
        var page = await host.Client.GetStringAsync(
            $"/en/permits/{host.Samples.Refused}",
            TestContext.Current.CancellationToken
        );
        return Offered().Matches(page).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);
    }

    private async Task Download()
    {
        foreach (var (name, address) in await Downloads())
            await File.WriteAllBytesAsync(
                In(name),
                await host.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
    }

    /// <summary>Puts another letter into the middle.</summary>
    private async Task Damage(string file)
    {
        var letters = await File.ReadAllBytesAsync(In(file), TestContext.Current.CancellationToken);
        var middle = letters.Length / 2;
        letters[middle] = letters[middle] == (byte)'A' ? (byte)'B' : (byte)'A';
        await File.WriteAllBytesAsync(In(file), letters, TestContext.Current.CancellationToken);
    }

    private async Task Send(IPage page, string document, string signature)
    {
        await page.SetInputFilesAsync("#document", In(document));
        await page.SetInputFilesAsync("#signature", In(signature));
        await page.Locator("form button:not([formnovalidate])").ClickAsync();
    }

    private MultipartFormDataContent Form(string document, string? signature)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(File.ReadAllBytes(In(document))), "document", document },
        };
        if (signature is not null)
            form.Add(new ByteArrayContent(File.ReadAllBytes(In(signature))), "signature", signature);
        return form;
    }

    private int Run(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll");
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-ec", $"sijil() {{ dotnet '{program}' \"$@\"; }}\n{command}"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        TestContext.Current.TestOutputHelper!.WriteLine(
            shell.StandardOutput.ReadToEnd() + shell.StandardError.ReadToEnd()
        );
        shell.WaitForExit();
        return shell.ExitCode;
    }

    [GeneratedRegex("href=\"([^\"]+)\" download=\"([^\"]+)\"")]
    private static partial Regex Offered();
}
