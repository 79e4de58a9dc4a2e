using Sijil.Api.Signatures;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys;

/// <summary>The folders that the seals and the authorities that stamp them are configured with, read anew each time.</summary>
internal sealed class ConfiguredSealTrust(IConfiguration configuration, DevelopmentSeals? development = null)
    : ISealTrust
{
    public IReadOnlyList<Trust> Current(string municipality)
    {
        IEnumerable<string?> folders =
        [
            SealingFiles.TrustOf(municipality, configuration, development),
            .. configuration
                .GetSection($"{ConfiguredSigning.TimeStamping}:Authorities")
                .GetChildren()
                .Select(authority => authority["Trust"]),
        ];
        return [.. folders.OfType<string>().Select(folder => Trust.Read(folder))];
    }
}
