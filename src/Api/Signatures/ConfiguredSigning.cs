using Sijil.Api.Hosting;
using Sijil.Application.Signatures.Revocation;

namespace Sijil.Api.Signatures;

/// <summary>Who stamps the seals of this installation, and who may be asked about revocations: <c>Signatures</c>.</summary>
/// <remarks>
/// Apart from the authorities of the log: a checkpoint is stamped every minute, a decision once, and what makes a seal good in law is
/// often paid by the stamp.
/// </remarks>
internal static class ConfiguredSigning
{
    public const string TimeStamping = "Signatures:TimeStamping";
    public const string Revocation = "Signatures:Revocation";

    /// <returns>Null where no host is named: then nobody is asked.</returns>
    /// <exception cref="StartRefusedException">A host is none, but an address.</exception>
    public static RevocationClient? Client(IConfiguration configuration)
    {
        var hosts = configuration.GetSection($"{Revocation}:Hosts").Get<string[]>() ?? [];
        if (Array.Find(hosts, host => Uri.CheckHostName(host) == UriHostNameType.Unknown) is { } wrong)
            throw new StartRefusedException(
                $"{Revocation}:Hosts takes names such as ocsp.example.org, without scheme, port or path, not '{wrong}'."
            );

        return hosts is []
            ? null
            : new(
                OutsideHttp.Reading(OutsideHttp.LargestList),
                hosts.ToHashSet(StringComparer.OrdinalIgnoreCase),
                configuration.Span($"{Revocation}:Patience", RevocationClient.DefaultPatience)
            );
    }
}
