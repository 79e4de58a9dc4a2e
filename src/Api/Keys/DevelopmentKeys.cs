using System.Security.Cryptography;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>Makes key-encryption keys for development and keeps them in <c>.data/keys.json</c>, beside the database and not in it.</summary>
public sealed class DevelopmentKeys
{
    private readonly IConfigurationRoot configuration;
    private readonly string file;

    /// <summary>Reads the file as part of the configuration, behind everything that is configured otherwise.</summary>
    public DevelopmentKeys(WebApplicationBuilder builder)
    {
        file = Path.Combine(DataFolder.Of(builder.Configuration, builder.Environment.ContentRootPath), "keys.json");
        configuration = builder.Configuration;
        builder.Configuration.Sources.Insert(0, new DevelopmentKeyFile.Source(file));
    }

    /// <summary>Makes the first key of a municipality that has none, also while another process makes one for another.</summary>
    public async Task MakeFor(string municipality, CancellationToken cancellation)
    {
        if (configuration.GetSection($"{KeyEncryptionKeys.Section}:{municipality}").GetChildren().Any())
            return;

        using (await FileLock.WaitAsync(file + ".lock", cancellation))
        {
            var keys = DevelopmentKeyFile.Read(file);
            if (keys.TryAdd(municipality, new() { ["1"] = Convert.ToBase64String(NewKey()) }))
                DevelopmentKeyFile.Write(file, keys);
        }

        configuration.Providers.OfType<DevelopmentKeyFile>().Single().Load();
    }

    private static byte[] NewKey() =>
        [
            .. KeyEncryptionKeys.Mark,
            .. RandomNumberGenerator.GetBytes(KeyEncryptionKeys.Size - KeyEncryptionKeys.Mark.Length),
        ];
}
