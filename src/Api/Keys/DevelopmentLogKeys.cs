using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Api.Ledger;

namespace Sijil.Api.Keys;

/// <summary>Makes keys that sign logs for development, and keeps them in <c>.data/log-keys</c>.</summary>
internal sealed class DevelopmentLogKeys(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string folder = Path.Combine(
        DataFolder.Of(configuration, environment.ContentRootPath),
        "log-keys"
    );

    public string? Find(string municipality) => File.Exists(Place(municipality)) ? Place(municipality) : null;

    /// <summary>Makes the key of a municipality that has none, also while another process makes one for another.</summary>
    public async Task MakeFor(string municipality, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using (await FileLock.WaitAsync(Path.Combine(folder, ".lock"), cancellation))
        {
            if (Find(municipality) is not null)
                return;

            await DurableFile.Write(Place(municipality), LogKeyFile.Make(), cancellation);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Place(municipality), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string Place(string municipality) => Path.Combine(folder, $"{municipality}.pem");
}
