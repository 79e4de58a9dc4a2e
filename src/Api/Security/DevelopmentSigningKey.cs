using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Sijil.Api.Hosting;

namespace Sijil.Api.Security;

/// <summary>The key of the local issuer, in <c>.data/token-signing.pem</c>. It is made when it is first needed.</summary>
internal static class DevelopmentSigningKey
{
    private const int Bits = 2048;

    public static RsaSecurityKey Load(IConfiguration configuration, IHostEnvironment environment)
    {
        var file = Path.Combine(DataFolder.Of(configuration, environment.ContentRootPath), "token-signing.pem");
        if (!File.Exists(file))
            Make(file);

        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(file));
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true));
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    /// <remarks>Written beside and moved into place, so that two starts at once agree on one key and nobody reads half of it.</remarks>
    private static void Make(string file)
    {
        using var rsa = RSA.Create(Bits);
        var half = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(half, options))
            writer.Write(rsa.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(half, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(half);
        }
    }
}
