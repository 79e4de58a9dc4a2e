using System.Globalization;
using System.Text.Json.Nodes;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Reading;

/// <summary>
/// A copy of the published host that also serves, as it serves its style sheet, files with the very bytes of some of its answers.
/// </summary>
internal sealed class StaticTwin
{
    private const string Manifest = "Sijil.Api.staticwebassets.endpoints.json";

    private readonly List<(string Path, string Type, byte[] Bytes)> taken = [];

    private StaticTwin(string folder) => Folder = folder;

    public string Folder { get; }

    public static StaticTwin Of(string published)
    {
        var folder = Path.Combine(ProjectRoot.Data, "host");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(published, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new(folder);
    }

    /// <summary>The address of the file that has the bytes of this answer.</summary>
    public string Twin(string path) => $"/bench/{taken.FindIndex(answer => answer.Path == path)}";

    /// <summary>Keeps what the host answers now.</summary>
    /// <returns>The number of the first entry in it, where it is a list.</returns>
    public async Task<string?> Take(BenchRun run, string path, CancellationToken cancellation)
    {
        using var server = BenchServers.Sijil(run);
        await server.Answers("/health/ready", TimeSpan.FromMilliseconds(100), cancellation);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{server.Port}{path}"), cancellation);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
        var type = answer.Content.Headers.ContentType!;
        taken.Add((path, type.ToString(), bytes));
        return type.MediaType == "application/json" ? (string?)JsonNode.Parse(bytes)?["items"]?[0]?["number"] : null;
    }

    /// <summary>Puts the files where the host looks for what never changes.</summary>
    public void Complete()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, Manifest)))!;
        Directory.CreateDirectory(Path.Combine(Folder, "wwwroot", "bench"));
        foreach (var (path, type, bytes) in taken)
        {
            var route = Twin(path)[1..];
            File.WriteAllBytes(Path.Combine(Folder, "wwwroot", route), bytes);
            manifest["Endpoints"]!.AsArray().Add(Endpoint(route, type, bytes.Length));
        }

        File.WriteAllText(Path.Combine(Folder, Manifest), manifest.ToJsonString());
    }

    private static JsonObject Endpoint(string route, string type, int length) =>
        new()
        {
            ["Route"] = route,
            ["AssetFile"] = route,
            ["Selectors"] = new JsonArray(),
            ["EndpointProperties"] = new JsonArray(),
            ["ResponseHeaders"] = new JsonArray(
                Header("Content-Length", length.ToString(CultureInfo.InvariantCulture)),
                Header("Content-Type", type),
                Header("Cache-Control", "public, max-age=10"),
                Header("ETag", $"\"{route}\""),
                Header("Last-Modified", "Sun, 22 Nov 2026 12:00:00 GMT")
            ),
        };

    private static JsonObject Header(string name, string value) => new() { ["Name"] = name, ["Value"] = value };
}
