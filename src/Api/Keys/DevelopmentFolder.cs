using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Keys;

/// <summary>Makes folders of keys that are there as a whole or not at all.</summary>
internal static class DevelopmentFolder
{
    /// <summary>Makes a folder that is not there, also while another process makes the same.</summary>
    /// <param name="write">Fills the folder that it is given, which is moved into place afterwards.</param>
    public static async Task MakeAt(string place, Func<string, Task> write, CancellationToken cancellation)
    {
        if (Directory.Exists(place))
            return;

        var (above, name) = (Path.GetDirectoryName(place)!, Path.GetFileName(place));
        Directory.CreateDirectory(above);
        using (await FileLock.WaitAsync(Path.Combine(above, $".{name}.lock"), cancellation))
        {
            if (Directory.Exists(place))
                return;

            var half = Path.Combine(above, $".{name}.new");
            if (Directory.Exists(half))
                Directory.Delete(half, recursive: true);
            await write(Directory.CreateDirectory(half).FullName);
            Directory.Move(half, place);
        }
    }

    /// <summary>Writes what nobody else may read.</summary>
    public static async Task WriteSecret(string file, byte[] content, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(file, content, cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Writes whom to trust: the certificate of an authority and its list of revoked ones.</summary>
    /// <param name="name">Of both files, without their ends.</param>
    public static async Task WriteTrust(
        string folder,
        string name,
        DevelopmentAuthority authority,
        CancellationToken cancellation
    )
    {
        var trust = Directory.CreateDirectory(folder).FullName;
        await File.WriteAllTextAsync(Path.Combine(trust, $"{name}.pem"), authority.CertificatePem, cancellation);
        await File.WriteAllTextAsync(Path.Combine(trust, $"{name}.crl"), authority.RevocationListPem, cancellation);
    }
}
