using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Signatures.TimeStamping;

/// <summary>
/// Authorities of time-stamps as a section names them: <c>Authorities</c> in the order in which they are asked, and <c>Patience</c>. Where it
/// names none, the one that was made for development stands in, if there is one.
/// </summary>
internal sealed class ConfiguredAuthorities(
    IConfiguration configuration,
    TrustFolders folders,
    DevelopmentTimeStamps? development = null
)
{
    /// <exception cref="StartRefusedException">
    /// An authority has no address, nothing that it is believed by, or was made for development and this is Production.
    /// </exception>
    public TimeStampAuthorities Read(string section) =>
        new(
            Named(section) is { Count: > 0 } named ? [.. named.Select(Authority)]
                : development?.Find() is { } made ? [made]
                : [],
            configuration.Span($"{section}:Patience", TimeStampAuthorities.DefaultPatience)
        );

    /// <summary>Where the certificates lie that they are believed by.</summary>
    public IEnumerable<string> TrustFolders(string section) =>
        Named(section) is { Count: > 0 } named ? named.Select(authority => authority["Trust"]).OfType<string>()
        : development?.TrustFolder is { } made ? [made]
        : [];

    private List<IConfigurationSection> Named(string section) =>
        [.. configuration.GetSection($"{section}:Authorities").GetChildren()];

    private TimeStampAuthority Authority(IConfigurationSection authority)
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
            return new(address, folders.Read(folder));
        }
        catch (UnreadableTrustException obstacle)
        {
            throw new StartRefusedException($"{authority.Path}:Trust: {obstacle.Message}");
        }
    }
}
