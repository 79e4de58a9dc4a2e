using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sijil.Api.Signatures.Envelopes;

/// <summary>A certificate as somebody hands it in: in PEM, or its DER, which in JSON stands in base64.</summary>
internal static class CertificateText
{
    /// <summary>A certificate of nobody, for the description of the API.</summary>
    public const string Example =
        "MIIByzCCAXGgAwIBAgIUWKwHOaFwkgr1W7y1aX8hlhQX6r8wCgYIKoZIzj0EAwIwOzEWMBQGA1UEAwwNQW1pbmEgRXhhbXBsZTEh"
        + "MB8GA1UEBRMYUE5PRFotMTA5ODUwMzEyMDA0NTEwMDI3MB4XDTI2MTEyODAwNTMyMloXDTM2MTEyNTAwNTMyMlowOzEWMBQGA1UE"
        + "AwwNQW1pbmEgRXhhbXBsZTEhMB8GA1UEBRMYUE5PRFotMTA5ODUwMzEyMDA0NTEwMDI3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD"
        + "QgAEogtRW3g5VPt4efCBSXQavBKw+nPEsJGECws4uGdOFAFO/nkqNBvWzpQvPFAeIun2BBUtG0vRGK1olcy3mBGHnqNTMFEwHQYD"
        + "VR0OBBYEFB3CkNZNgKdyMWBGFIy8dJx4NWnDMB8GA1UdIwQYMBaAFB3CkNZNgKdyMWBGFIy8dJx4NWnDMA8GA1UdEwEB/wQFMAMB"
        + "Af8wCgYIKoZIzj0EAwIDSAAwRQIhAMHOCiFYdQKY7JiGefmwGLhh+EdKqOSi1hKlSDJdHgBDAiA3/KN8A9PfvhPANWp33Lo3tQ48"
        + "OdEA4VSaLF9VVPvq2g==";

    /// <returns>Null where it is none.</returns>
    public static X509Certificate2? Read(string text)
    {
        var bytes = new byte[text.Length];
        return text.StartsWith("-----", StringComparison.Ordinal) ? Read(Encoding.UTF8.GetBytes(text))
            : Convert.TryFromBase64String(text, bytes, out var length) ? Read(bytes[..length])
            : null;
    }

    /// <returns>Null where it is none.</returns>
    public static X509Certificate2? Read(byte[] file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(file);
        }
        // It comes from outside: what cannot be read is told to whoever sent it.
        catch (CryptographicException)
        {
            return null;
        }
    }
}
