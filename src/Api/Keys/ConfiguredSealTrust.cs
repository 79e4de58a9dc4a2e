using Sijil.Api.Signatures;
using Sijil.Api.Signatures.TimeStamping;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys;

/// <summary>The folders that the seals and the authorities that stamp them are configured with, as they are now.</summary>
internal sealed class ConfiguredSealTrust(
    IConfiguration configuration,
    ConfiguredAuthorities authorities,
    TrustFolders folders,
    DevelopmentSeals? development = null
) : ISealTrust
{
    public Trust Current(string municipality) =>
        (
            SealingFiles.TrustOf(municipality, configuration, development) is { } own ? folders.Read(own) : Trust.Nobody
        ).WithClocks(authorities.TrustFolders(ConfiguredSigning.TimeStamping).Select(folders.Read));
}
