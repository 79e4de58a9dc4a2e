using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Hosting;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Keys;

/// <summary>
/// Makes an authority of time-stamps with a certificate authority of its own, and keeps them in <c>.data/time-stamps</c>. It stamps where no
/// other is configured.
/// </summary>
public sealed class DevelopmentTimeStamps(
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider clock
)
{
    /// <summary>Off: nobody stamps where no authority is configured, as in Production.</summary>
    public const string Setting = "Development:TimeStamps";

    /// <summary>Of no network: only the host itself answers there.</summary>
    public static readonly Uri Address = new("http://time-stamps.invalid/");

    private const string Name = "time-stamps";
    private const string KeyFile = "time-stamps.p12";
    private const string Trusted = "trust";

    /// <summary>Longer than the seals that it stamps, or their time could not be shown once they have expired.</summary>
    private const int Years = 30;

    private static readonly Oid OnlyTimeStamps = new("1.3.6.1.5.5.7.3.8");

    private readonly string folder = Path.Combine(DataFolder.Of(configuration, environment.ContentRootPath), Name);

    /// <summary>Where the certificate lies that it is believed by, with its list of revoked ones; null until it was made.</summary>
    public string? TrustFolder => Directory.Exists(folder) ? Path.Combine(folder, Trusted) : null;

    public static bool IsOn(IConfiguration configuration) => configuration.GetValue(Setting, defaultValue: true);

    /// <summary>Null until it was made.</summary>
    public TimeStampAuthority? Find() => TrustFolder is { } trust ? new(Address, Trust.Read(trust)) : null;

    public TimeStampIssuer Issuer()
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(
            Path.Combine(folder, KeyFile),
            DevelopmentAuthority.Password
        );
        return new(all.Single(certificate => certificate.HasPrivateKey), clock);
    }

    /// <summary>Makes it where there is none, also while another process does.</summary>
    public Task Make(CancellationToken cancellation) =>
        DevelopmentFolder.MakeAt(folder, half => Write(half, cancellation), cancellation);

    private async Task Write(string half, CancellationToken cancellation)
    {
        using var authority = new DevelopmentAuthority("Root of time", clock.GetUtcNow(), Years);
        await DevelopmentFolder.WriteTrust(Path.Combine(half, Trusted), Name, authority, cancellation);
        var key = authority.Issue(
            "Authority of time",
            X509KeyUsageFlags.DigitalSignature,
            new X509EnhancedKeyUsageExtension([OnlyTimeStamps], critical: true)
        );
        await DevelopmentFolder.WriteSecret(Path.Combine(half, KeyFile), key, cancellation);
    }
}
