using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>Makes the key that a witness signs with for development, and keeps it in <c>.data/witness-key</c>.</summary>
internal sealed class DevelopmentWitnessKey(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string place = Path.Combine(
        DataFolder.Of(configuration, environment.ContentRootPath),
        "witness-key",
        "witness.pem"
    );

    public string? Find() => File.Exists(place) ? place : null;

    public Task Make(CancellationToken cancellation) => LogKeyFile.MakeAt(place, cancellation);
}
