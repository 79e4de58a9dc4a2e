using Sijil.Api.Hosting;
using Sijil.Api.Signatures.TimeStamping;
using Sijil.Application.Ledger.TimeStamping;

namespace Sijil.Api.Ledger.TimeStamping;

/// <summary>Who stamps the logs of this installation: <c>Ledger:TimeStamping</c>.</summary>
internal static class ConfiguredTimeStamping
{
    public const string Section = "Ledger:TimeStamping";

    /// <exception cref="StartRefusedException">An authority has no address, or nothing that it is believed by.</exception>
    public static TimeStampPolicy Read(IConfiguration configuration, ConfiguredAuthorities authorities) =>
        new(authorities.Read(Section), configuration.Span($"{Section}:Interval", TimeStampPolicy.DefaultInterval));
}
