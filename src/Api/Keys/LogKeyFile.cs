using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;
using Sijil.Api.Ledger;

namespace Sijil.Api.Keys;

/// <summary>An Ed25519 key that signs a log, or what is witnessed of others, as PKCS #8 in PEM (RFC 8410).</summary>
internal static class LogKeyFile
{
    /// <summary>Stands before the key, where a PEM file may explain itself, so that Production can tell and refuse it.</summary>
    private const string Mark = "Made for development.";

    private const string Label = "PRIVATE KEY";

    /// <exception cref="StartRefusedException">It is no such key, or was made for development and this is Production.</exception>
    public static Ed25519PrivateKeyParameters Read(string path, bool production)
    {
        try
        {
            var text = File.ReadAllText(path);
            if (production && text.StartsWith(Mark, StringComparison.Ordinal))
                throw new StartRefusedException($"{path} was made for development. Production needs a key of its own.");

            var pem = PemEncoding.Find(text);
            return (Ed25519PrivateKeyParameters)
                PrivateKeyFactory.CreateKey(Convert.FromBase64String(text[pem.Base64Data]));
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or FormatException
                        or InvalidCastException
                        or GeneralSecurityException
            )
        {
            throw new StartRefusedException($"{path} is no Ed25519 key in PEM: {fault.Message}");
        }
    }

    /// <summary>Makes a key for development where there is none, also while another process does the same.</summary>
    public static async Task MakeAt(string path, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        using (await FileLock.WaitAsync(Path.Combine(folder, ".lock"), cancellation))
        {
            if (File.Exists(path))
                return;

            await DurableFile.Write(path, Make(), cancellation);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static byte[] Make()
    {
        var key = new Ed25519PrivateKeyParameters(new SecureRandom());
        var pem = PemEncoding.WriteString(Label, PrivateKeyInfoFactory.CreatePrivateKeyInfo(key).GetEncoded());
        return Encoding.ASCII.GetBytes($"{Mark}\n{pem}\n");
    }
}
