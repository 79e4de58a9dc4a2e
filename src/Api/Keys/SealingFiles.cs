using Sijil.Api.Keys.Tokens;

namespace Sijil.Api.Keys;

/// <summary>Where a municipality's seal lies: configured under <c>Sealing:{municipality}</c>, or made for development.</summary>
/// <param name="File">A PKCS #12 file with the key, its certificate and those above it.</param>
/// <param name="Trust">
/// A folder with the certificate authority's certificate and its current lists of revoked certificates, in PEM or DER. It is published.
/// </param>
public sealed record SealingFiles(string File, string Password, string? Trust)
{
    public const string Section = "Sealing";

    /// <summary>Null where the municipality has no seal.</summary>
    public static SealingFiles? Of(string municipality, IConfiguration configuration, DevelopmentSeals? development) =>
        configuration.GetSection($"{Section}:{municipality}") is var section && section["File"] is { Length: > 0 } file
            ? new(file, section["Password"] ?? "", section["Trust"])
            : development?.Find(municipality);

    /// <summary>The folder of whom to trust, whether the key lies in a file or in a token; null where none is published.</summary>
    public static string? TrustOf(string municipality, IConfiguration configuration, DevelopmentSeals? development) =>
        configuration.GetSection($"{Section}:{municipality}") is var section && TokenSettings.IsIn(section)
            ? section["Trust"]
            : Of(municipality, configuration, development)?.Trust;

    /// <summary>Says nothing, like everything that holds a secret.</summary>
    public override string ToString() => nameof(SealingFiles);
}
