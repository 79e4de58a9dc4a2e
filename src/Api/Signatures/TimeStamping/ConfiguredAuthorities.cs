using Sijil.Api.Hosting;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Signatures.TimeStamping;

/// <summary>Authorities of time-stamps as a section names them: <c>Authorities</c> in the order in which they are asked, and <c>Patience</c>.</summary>
internal static class ConfiguredAuthorities
{
    /// <exception cref="StartRefusedException">An authority has no address, or nothing that it is believed by.</exception>
    public static TimeStampAuthorities Read(IConfiguration configuration, string section) =>
        new(
            [.. configuration.GetSection($"{section}:Authorities").GetChildren().Select(Authority)],
            Span(configuration, $"{section}:Patience", TimeStampAuthorities.DefaultPatience)
        );

    /// <exception cref="StartRefusedException">What is configured is no time, or not longer than none.</exception>
    public static TimeSpan Span(IConfiguration configuration, string name, TimeSpan otherwise) =>
        (configuration.GetValue<TimeSpan?>(name) ?? otherwise) is var span && span > TimeSpan.Zero
            ? span
            : throw new StartRefusedException($"{name} is a time, such as 00:01:00.");

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
}
