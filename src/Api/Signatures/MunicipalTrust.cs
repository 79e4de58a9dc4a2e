using Sijil.Api.Keys;
using Sijil.Api.OpenData;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Api.Signatures;

/// <summary>Whom the seals of this portal's municipality and their time-stamps lead to, as it is now.</summary>
internal sealed class MunicipalTrust(
    PublicRegister register,
    IConfiguration configuration,
    ISealTrust seals,
    KnownTrust known,
    DevelopmentSeals? development = null
)
{
    /// <summary>Null where the municipality has published nobody.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public Trust? Configured() =>
        SealingFiles.TrustOf(register.Municipality, configuration, development) is null
            ? null
            : seals.Current(register.Municipality);

    /// <summary>The same, with the lists of revoked certificates that were learned; nobody where none is published.</summary>
    /// <exception cref="UnreadableTrustException">What is configured cannot be read.</exception>
    public Task<Trust> Current(CancellationToken cancellation) => known.OfSeals(register.Municipality, cancellation);
}
