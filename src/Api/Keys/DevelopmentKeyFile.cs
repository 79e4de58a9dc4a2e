using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace Sijil.Api.Keys;

using KeysByMunicipality = Dictionary<string, Dictionary<string, string>>;

/// <summary>
/// A file of keys as part of the configuration. Whoever reads while it changes sees the keys before or after, never none, as the
/// provider of the framework would show for a moment.
/// </summary>
internal sealed class DevelopmentKeyFile : ConfigurationProvider, IDisposable
{
    private readonly Lock reading = new();
    private readonly string path;
    private readonly PhysicalFileProvider folder;
    private readonly IDisposable watching;

    public DevelopmentKeyFile(string path)
    {
        this.path = path;
        // A watcher would be told of every write of the database, which lies in the same folder.
        folder = new(Path.GetDirectoryName(path)!, ExclusionFilters.None)
        {
            UsePollingFileWatcher = true,
            UseActivePolling = true,
        };
        watching = ChangeToken.OnChange(() => folder.Watch(Path.GetFileName(path)), Load);
    }

    public override void Load()
    {
        lock (reading)
        {
            Data = Read(path)
                .SelectMany(municipality => municipality.Value, (of, key) => (of.Key, Version: key.Key, key.Value))
                .ToDictionary(
                    key => ConfigurationPath.Combine(KeyEncryptionKeys.Section, key.Key, key.Version),
                    string? (key) => key.Value,
                    StringComparer.OrdinalIgnoreCase
                );
        }

        OnReload();
    }

    public void Dispose()
    {
        watching.Dispose();
        folder.Dispose();
    }

    public static KeysByMunicipality Read(string path) =>
        File.Exists(path)
            ? JsonSerializer
                .Deserialize<Dictionary<string, KeysByMunicipality>>(File.ReadAllText(path))!
                .GetValueOrDefault(KeyEncryptionKeys.Section, [])
            : [];

    /// <remarks>Written beside and moved into place: a file cut off half-way would lose every sealed value.</remarks>
    public static void Write(string path, KeysByMunicipality keys)
    {
        var half = path + ".new";
        File.WriteAllText(
            half,
            JsonSerializer.Serialize(new Dictionary<string, KeysByMunicipality> { [KeyEncryptionKeys.Section] = keys })
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(half, path, overwrite: true);
    }

    internal sealed class Source(string path) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new DevelopmentKeyFile(path);
    }
}
