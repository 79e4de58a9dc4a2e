using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>Makes keys that sign logs for development, and keeps them in <c>.data/log-keys</c>.</summary>
internal sealed class DevelopmentLogKeys(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string folder = Path.Combine(
        DataFolder.Of(configuration, environment.ContentRootPath),
        "log-keys"
    );

    /// <summary>The first one, and those that followed it or are to follow it.</summary>
    public IEnumerable<string> All(string municipality)
    {
        for (var number = 1; File.Exists(Place(municipality, number)); number++)
            yield return Place(municipality, number);
    }

    /// <summary>Makes the key of a municipality that has none, also while another process makes one for another.</summary>
    public Task MakeFor(string municipality, CancellationToken cancellation) =>
        LogKeyFile.MakeAt(Place(municipality, 1), cancellation);

    /// <summary>Makes the key that follows so many others, where it was not made already by somebody who was cut off.</summary>
    public Task MakeNext(string municipality, int others, CancellationToken cancellation) =>
        LogKeyFile.MakeAt(Place(municipality, others + 1), cancellation);

    private string Place(string municipality, int number) =>
        Path.Combine(folder, number == 1 ? $"{municipality}.pem" : $"{municipality}.{number}.pem");
}
