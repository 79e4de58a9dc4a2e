using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>
/// The key-encryption keys of the municipalities as configured: <c>KeyEncryption:{municipality}:{version}</c>, 32 bytes in base64.
/// </summary>
/// <remarks>Keys that were made for development begin with <see cref="Mark"/>, so that Production can tell and refuse them.</remarks>
public sealed class KeyEncryptionKeys
{
    private readonly Dictionary<string, SortedDictionary<int, byte[]>> keys;

    public const string Section = "KeyEncryption";

    public const int Size = 32;

    public static ReadOnlySpan<byte> Mark => "development!"u8;

    private KeyEncryptionKeys(Dictionary<string, SortedDictionary<int, byte[]>> keys) => this.keys = keys;

    public (int Version, byte[] Key) Newest(string municipality) =>
        keys.TryGetValue(municipality, out var versions) && versions.Count > 0
            ? (versions.Last().Key, versions.Last().Value)
            : throw Missing(municipality, "1");

    public byte[] Version(string municipality, int version) =>
        keys.TryGetValue(municipality, out var versions) && versions.TryGetValue(version, out var key)
            ? key
            : throw Missing(municipality, version.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <exception cref="StartRefusedException">A key is malformed, or was made for development and this is Production.</exception>
    public static KeyEncryptionKeys Read(IConfiguration configuration, bool production)
    {
        var keys = new Dictionary<string, SortedDictionary<int, byte[]>>(StringComparer.Ordinal);
        foreach (var municipality in configuration.GetSection(Section).GetChildren())
        {
            keys[municipality.Key] = [];
            foreach (var version in municipality.GetChildren())
                keys[municipality.Key][Number(version)] = Key(version, production);
        }
        return new KeyEncryptionKeys(keys);
    }

    private static int Number(IConfigurationSection version) =>
        int.TryParse(version.Key, out var number) && number > 0
            ? number
            : throw new StartRefusedException($"{version.Path}: the version of a key is a positive number.");

    private static byte[] Key(IConfigurationSection version, bool production)
    {
        var key = new byte[Size];
        if (!Convert.TryFromBase64String(version.Value ?? "", key, out var length) || length != Size)
            throw new StartRefusedException($"{version.Path}: a key is {Size} bytes in base64.");
        if (production && key.AsSpan().StartsWith(Mark))
            throw new StartRefusedException(
                $"{version.Path} was made for development. Production needs a key of its own."
            );
        return key;
    }

    private static StartRefusedException Missing(string municipality, string version) =>
        new(
            $"KeyEncryption:{municipality}:{version} is not configured. Without it nothing of this municipality can be sealed or opened."
        );
}
