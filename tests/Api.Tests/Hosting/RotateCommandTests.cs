using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger;

namespace Sijil.Api.Tests.Hosting;

/// <summary>An operator hands a log over on the command line; it takes neither a database nor a host.</summary>
public sealed class RotateCommandTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "log";

    private readonly string root = Directory.CreateTempSubdirectory("sijil-rotate-").FullName;

    private readonly AnAuditedLog log = new(host);

    private string Folder => Path.Combine(root, Municipality);

    public async ValueTask InitializeAsync()
    {
        log.Store = new LogFolder(Folder);
        await log.Sign([LogEntry.WithoutEvent(Municipality, 1, 3, VoidReason.Gap)]);
        Write("old.pem", first: 1);
        Write("next.pem", first: 2);
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_log_is_handed_over_once_and_its_new_key_is_told()
    {
        var (code, output, errors) = await Run(["rotate"], Next);
        Assert.Equal((0, ""), (code, errors));
        Assert.EndsWith($"{log.Next.Key}", output.TrimEnd(), StringComparison.Ordinal);

        (code, output, _) = await Run(["verify", Folder, "--vkey", $"{log.Key}"]);
        Assert.Equal(0, code);
        Assert.Contains($"take this one from now on: {log.Next.Key}", output, StringComparison.Ordinal);

        (code, _, errors) = await Run(["rotate"], Next);
        Assert.Equal(1, code);
        Assert.Contains("names no key that the log has not had", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_next_key_nothing_is_handed_over()
    {
        var (code, _, errors) = await Run(["rotate"]);

        Assert.Equal(1, code);
        Assert.Contains("Ledger:NextKeys:log names no key", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "handover")));

        (code, var output, _) = await Run(["rotate", "--abandon"]);
        Assert.Equal((0, "No hand-over was begun."), (code, output.TrimEnd()));
    }

    private (string, string) Next => ($"Ledger__NextKeys__{Municipality}", Path.Combine(root, "next.pem"));

    private Task<CommandResult> Run(string[] words, params (string Key, string Value)[] settings) =>
        CommandProcess.Run(
            new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            {
                ["Data__Root"] = root,
                ["Ledger__Folder"] = root,
                ["Ledger__Origin"] = log.Name[..^"/log".Length],
                [$"Ledger__Keys__{Municipality}"] = Path.Combine(root, "old.pem"),
            },
            ["ledger", .. words, .. words[0] == "rotate" ? (string[])["--municipality", Municipality] : []]
        );

    private void Write(string name, int first)
    {
        var key = new Ed25519PrivateKeyParameters([.. Enumerable.Range(first, 32).Select(number => (byte)number)]);
        var info = PrivateKeyInfoFactory.CreatePrivateKeyInfo(key).GetEncoded();
        File.WriteAllText(Path.Combine(root, name), PemEncoding.WriteString("PRIVATE KEY", info));
    }
}
