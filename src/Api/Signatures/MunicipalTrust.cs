using System.Security.Cryptography;
using System.Text;
using Sijil.Api.Keys;
using Sijil.Api.OpenData;
using Sijil.Application.Signatures;

namespace Sijil.Api.Signatures;

/// <summary>The certificates under which the municipality of this portal seals, and its lists of revoked ones, as they are now.</summary>
internal sealed class MunicipalTrust(
    PublicRegister register,
    IConfiguration configuration,
    DevelopmentSeals? development = null
)
{
    /// <summary>Null where the municipality has published none.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public Trust? Current() => Folder is { } folder ? Trust.Read(folder) : null;

    /// <summary>Every list, one behind the other in PEM as OpenSSL reads them; null where there is none.</summary>
    public async Task<string?> RevocationLists(CancellationToken cancellation)
    {
        if (Folder is not { } folder)
            return null;

        var lists = new StringBuilder();
        foreach (var file in Trust.RevocationFiles(folder).Order(StringComparer.Ordinal))
            lists.Append(Pem(await File.ReadAllBytesAsync(file, cancellation))).Append('\n');
        return lists.Length == 0 ? null : lists.ToString();
    }

    private string? Folder => SealingFiles.Of(register.Municipality, configuration, development)?.Trust;

    private static string Pem(byte[] list) =>
        list.AsSpan().StartsWith("-----"u8)
            ? Encoding.ASCII.GetString(list).TrimEnd()
            : PemEncoding.WriteString("X509 CRL", list);
}
