using Sijil.Api.Hosting;

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
    public Task MakeFor(string municipality, CancellationToken cancellation) =>
        LogKeyFile.MakeAt(Place(municipality), cancellation);

    private string Place(string municipality) => Path.Combine(folder, $"{municipality}.pem");
}
