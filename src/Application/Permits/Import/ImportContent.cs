using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import;

/// <summary>What is at a path: its source, and a digest that is the same for the same content.</summary>
internal static class ImportContent
{
    public static IImportSource Open(ImportFormat format, string path, byte[] key) =>
        format switch
        {
            ImportFormat.Blds => new BldsSource(path, new RowDigest(key)),
            ImportFormat.Planning => new PlanningSource(path, new RowDigest(key)),
            _ => throw new InvalidOperationException($"Unknown format {format}."),
        };

    /// <summary>Under the municipality's key, like that of a row. Names and places of files do not matter, except in a folder.</summary>
    public static async Task<string> Digest(
        ImportFormat format,
        string path,
        byte[] key,
        CancellationToken cancellation
    )
    {
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var (name, file) in Files(format, path))
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{name}\n{new FileInfo(file).Length}\n"));
            await Append(digest, file, cancellation);
        }

        return Base64Url.EncodeToString(digest.GetHashAndReset());
    }

    private static IEnumerable<(string Name, string File)> Files(ImportFormat format, string path) =>
        format == ImportFormat.Planning
            ? PlanningSource
                .Tables.Select(name => (name, Path.Combine(path, $"{name}.csv")))
                .Where(table => File.Exists(table.Item2))
            : [("", path)];

    private static async Task Append(IncrementalHash digest, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        while (await file.ReadAsync(buffer, cancellation) is > 0 and var length)
            digest.AppendData(buffer, 0, length);
    }
}
