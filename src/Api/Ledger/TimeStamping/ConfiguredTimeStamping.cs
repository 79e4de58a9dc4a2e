using Sijil.Api.Hosting;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures;

namespace Sijil.Api.Ledger.TimeStamping;

/// <summary>Who stamps the logs of this installation: <c>Ledger:TimeStamping</c>, with authorities in the order in which they are asked.</summary>
internal static class ConfiguredTimeStamping
{
    public const string Section = "Ledger:TimeStamping";

    /// <exception cref="StartRefusedException">An authority has no address, or nothing that it is believed by.</exception>
    public static TimeStampPolicy Read(IConfiguration configuration) =>
        new(
            [.. configuration.GetSection($"{Section}:Authorities").GetChildren().Select(Authority)],
            Span(configuration, "Interval", TimeStampPolicy.DefaultInterval),
            Span(configuration, "Patience", TimeStampPolicy.DefaultPatience)
        );

    private static TimeStampAuthority Authority(IConfigurationSection authority)
    {
        if (
            !Uri.TryCreate(authority["Address"], UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp
        )
            throw new StartRefusedException($"{authority.Path}:Address begins with https:// or http://.");
        if (authority["Trust"] is not { Length: > 0 } folder)
            throw new StartRefusedException(
                $"{authority.Path}:Trust is not configured: a folder with the certificates up to the root of this authority."
            );

        try
        {
            return new(address, Trust.Read(folder));
        }
        catch (UnreadableTrustException obstacle)
        {
            throw new StartRefusedException($"{authority.Path}:Trust: {obstacle.Message}");
        }
    }

    private static TimeSpan Span(IConfiguration configuration, string name, TimeSpan otherwise) =>
        (configuration.GetValue<TimeSpan?>($"{Section}:{name}") ?? otherwise) is var span && span > TimeSpan.Zero
            ? span
            : throw new StartRefusedException($"{Section}:{name} is a time, such as 00:01:00.");
}
