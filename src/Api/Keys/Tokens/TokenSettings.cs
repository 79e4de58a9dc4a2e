using Sijil.Application.Signatures;

namespace Sijil.Api.Keys.Tokens;

/// <summary>Where a seal lies in a token, configured under <c>Sealing:{municipality}:Pkcs11</c>.</summary>
/// <param name="Module">The maker's library.</param>
/// <param name="Token">The label of the token.</param>
/// <param name="Key">The label of the private key.</param>
/// <param name="Certificate">
/// A PEM file with the certificate, first, and those above it; null where all of them lie in the token beside the key.
/// </param>
internal sealed record TokenSettings(string Module, string Token, string Pin, string Key, string? Certificate)
{
    private const string Part = "Pkcs11";

    public static string Under(string municipality) => $"{SealingFiles.Section}:{municipality}:{Part}";

    /// <summary>Whether the seal of this section is one in a token.</summary>
    public static bool IsIn(IConfigurationSection municipality) => municipality.GetSection(Part).Exists();

    /// <summary>Null where nothing is said of a token.</summary>
    /// <exception cref="SealingKeyUnavailableException">Something is missing, or a file is named as well.</exception>
    public static TokenSettings? Find(string municipality, IConfiguration configuration)
    {
        var section = configuration.GetSection($"{SealingFiles.Section}:{municipality}");
        if (!IsIn(section))
            return null;
        if (section["File"] is { Length: > 0 })
            throw new SealingKeyUnavailableException(
                $"{section.Path}: the seal lies in a file or in a token, and both are configured. Leave one of them out."
            );

        var token = section.GetSection(Part);
        return new(
            Required(nameof(Module)),
            Required(nameof(Token)),
            Required(nameof(Pin)),
            Required(nameof(Key)),
            token[nameof(Certificate)]
        );

        string Required(string name) =>
            token[name] is { Length: > 0 } given
                ? given
                : throw new SealingKeyUnavailableException($"{token.Path}:{name} is not configured.");
    }

    /// <summary>Says nothing of how to open it.</summary>
    public override string ToString() => $"the token '{Token}' behind {Module}";
}
