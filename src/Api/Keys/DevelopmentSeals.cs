using System.Security.Cryptography.X509Certificates;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;

namespace Sijil.Api.Keys;

/// <summary>
/// Makes for each municipality a small certificate authority, its list of revoked certificates and a seal, and keeps them in
/// <c>.data/sealing/{municipality}</c>.
/// </summary>
public sealed class DevelopmentSeals(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    public const string Authority = "authority.pem";
    public const string RevocationList = "authority.crl";

    private const string SealFile = "seal.p12";
    private const string TrustFolder = "trust";

    /// <summary>The file is protected as a whole; this only fills the place of a password.</summary>
    private const string Password = "development";

    private readonly string folder = Path.Combine(DataFolder.Of(configuration, environment.ContentRootPath), "sealing");

    /// <summary>True for whatever this class made, so that Production can tell and refuse it.</summary>
    public static bool Made(X509Certificate2 certificate) =>
        certificate.Issuer.Contains(DevelopmentAuthority.Mark, StringComparison.Ordinal);

    public SealingFiles? Find(string municipality)
    {
        var own = Path.Combine(folder, municipality);
        return Directory.Exists(own)
            ? new(Path.Combine(own, SealFile), Password, Path.Combine(own, TrustFolder))
            : null;
    }

    /// <summary>Makes the seal of a municipality that has none, also while another process makes one for another.</summary>
    /// <remarks>Everything is written beside and moved into place, so that there is all of it or nothing.</remarks>
    public async Task MakeFor(string municipality, CancellationToken cancellation)
    {
        if (Find(municipality) is not null)
            return;

        Directory.CreateDirectory(folder);
        using (await FileLock.WaitAsync(Path.Combine(folder, ".lock"), cancellation))
        {
            var (own, half) = (Path.Combine(folder, municipality), Path.Combine(folder, $".{municipality}.new"));
            if (Directory.Exists(own))
                return;
            if (Directory.Exists(half))
                Directory.Delete(half, recursive: true);
            await Write(half, municipality, cancellation);
            Directory.Move(half, own);
        }
    }

    private async Task Write(string half, string municipality, CancellationToken cancellation)
    {
        using var authority = new DevelopmentAuthority(municipality, clock.GetUtcNow());
        var trust = Directory.CreateDirectory(Path.Combine(half, TrustFolder)).FullName;
        await File.WriteAllTextAsync(Path.Combine(trust, Authority), authority.CertificatePem, cancellation);
        await File.WriteAllTextAsync(Path.Combine(trust, RevocationList), authority.RevocationListPem, cancellation);

        var seal = Path.Combine(half, SealFile);
        await File.WriteAllBytesAsync(seal, authority.Seal(Password), cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(seal, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
