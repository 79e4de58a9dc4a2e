using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>
/// Makes for each municipality a small certificate authority, its list of revoked certificates and a seal, and keeps them in
/// <c>.data/sealing/{municipality}</c>.
/// </summary>
public sealed class DevelopmentSeals(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    public const string Authority = $"{Name}.pem";
    public const string RevocationList = $"{Name}.crl";

    private const string Name = "authority";
    private const string SealFile = "seal.p12";
    private const string TrustFolder = "trust";
    private const int Years = 10;

    private readonly string folder = Path.Combine(DataFolder.Of(configuration, environment.ContentRootPath), "sealing");

    public SealingFiles? Find(string municipality)
    {
        var own = Path.Combine(folder, municipality);
        return Directory.Exists(own)
            ? new(Path.Combine(own, SealFile), DevelopmentAuthority.Password, Path.Combine(own, TrustFolder))
            : null;
    }

    /// <summary>Makes the seal of a municipality that has none, also while another process makes one.</summary>
    public Task MakeFor(string municipality, CancellationToken cancellation) =>
        DevelopmentFolder.MakeAt(
            Path.Combine(folder, municipality),
            half => Write(half, municipality, cancellation),
            cancellation
        );

    private async Task Write(string half, string municipality, CancellationToken cancellation)
    {
        using var authority = new DevelopmentAuthority($"Authority of {municipality}", clock.GetUtcNow(), Years);
        await DevelopmentFolder.WriteTrust(Path.Combine(half, TrustFolder), Name, authority, cancellation);
        var seal = authority.Issue(
            $"Seal of {municipality}",
            X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.DigitalSignature
        );
        await DevelopmentFolder.WriteSecret(Path.Combine(half, SealFile), seal, cancellation);
    }
}
