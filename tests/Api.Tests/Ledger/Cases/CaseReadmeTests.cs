using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>What the readme tells people to do with tools that nobody here wrote leads to what it says.</summary>
[Collection(typeof(ExportedCases))]
public sealed class CaseReadmeTests(ACaseOutOfTheRegister register) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-readme-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Its_commands_check_signature_text_event_and_seal(string language)
    {
        foreach (var (path, content) in register.Everything)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        }

        var name = register.Everything.Keys.First(path => path.StartsWith("disclosures/", StringComparison.Ordinal));
        var leaf = register.Everything.First(file => Is(file, "signatures.act-sealed"));
        var number = leaf.Key["events/".Length..].Split('.')[0];
        var act = JsonElement.Parse(leaf.Value).GetProperty("pub");
        var commands = Encoding
            .UTF8.GetString(register.Everything[$"readme.{language}.md"])
            .Split('\n')
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Where(line => !line.StartsWith("sijil", StringComparison.Ordinal))
            .Where(line => !line.Contains("manifest.json", StringComparison.Ordinal))
            .Select(line => Fill(line, name["disclosures/".Length..], number, act))
            .ToArray();

        var said = await Bash(string.Join('\n', commands.Prepend("set -euo pipefail")));

        Assert.Contains("Signature Verified Successfully", said, StringComparison.Ordinal);
        Assert.Contains(name["disclosures/".Length..], said, StringComparison.Ordinal);
        Assert.Contains(JsonElement.Parse(leaf.Value).GetProperty("data").GetString()!, said, StringComparison.Ordinal);
        Assert.Contains(Domain.Ledger.Merkle.MerkleHash.OfLeaf(leaf.Value).ToString(), said, StringComparison.Ordinal);
        Assert.Contains("Verification successful", said, StringComparison.OrdinalIgnoreCase);
    }

    private static string Fill(string command, string name, string number, JsonElement act) =>
        command
            .Replace("files/NAME", Sealed(act, "document", "digest"), StringComparison.Ordinal)
            .Replace("files/NOM", Sealed(act, "document", "digest"), StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("NOM", name, StringComparison.Ordinal)
            .Replace("events/N.", $"events/{number}.", StringComparison.Ordinal)
            .Replace("files/SIGNATURE", Sealed(act, "statement", "signatureDigest"), StringComparison.Ordinal)
            .Replace("files/STATEMENT", Sealed(act, "statement", "digest"), StringComparison.Ordinal)
            .Replace("files/SEAL", Sealed(act, "seal", "digest"), StringComparison.Ordinal)
            .Replace("files/CACHET", Sealed(act, "seal", "digest"), StringComparison.Ordinal)
            .Replace("files/DOCUMENT", Sealed(act, "document", "digest"), StringComparison.Ordinal)
            .Replace("files/CHAINE", Sealed(act, "seal", "chainDigest"), StringComparison.Ordinal)
            .Replace("files/CHAIN", Sealed(act, "seal", "chainDigest"), StringComparison.Ordinal);

    private static string Sealed(JsonElement act, string part, string digest) =>
        $"files/{act.GetProperty(part).GetProperty(digest).GetString()}";

    private static bool Is(KeyValuePair<string, byte[]> file, string kind) =>
        file.Key.EndsWith(".leaf.json", StringComparison.Ordinal)
        && JsonElement.Parse(file.Value).GetProperty("kind").GetString() == kind;

    private async Task<string> Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{said}\n{await errors}");
        return said + await errors;
    }
}
