using Sijil.Api.Signatures;
using Sijil.Api.Signatures.TimeStamping;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys;

/// <summary>The folders that the seals and the authorities that stamp them are configured with, read anew each time.</summary>
internal sealed class ConfiguredSealTrust(
    IConfiguration configuration,
    ConfiguredAuthorities authorities,
    DevelopmentSeals? development = null
) : ISealTrust
{
    public Trust Current(string municipality)
    {
        var own = SealingFiles.TrustOf(municipality, configuration, development);
        var clocks = authorities.TrustFolders(ConfiguredSigning.TimeStamping).Select(folder => Trust.Read(folder));
        return (own is null ? Trust.Nobody : Trust.Read(own)).WithClocks(clocks);
    }
}
