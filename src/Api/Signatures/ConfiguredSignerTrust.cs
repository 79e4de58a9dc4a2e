using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Signatures;

/// <summary>
/// Whom municipalities trust to say who a person is: folders of certificates and lists of revoked ones, configured under
/// <c>Signers:{municipality}</c> as <c>Trust</c> and, for those whose qualified certificates are taken as such, <c>QualifiedTrust</c>.
/// </summary>
internal sealed class ConfiguredSignerTrust(IConfiguration configuration, TrustFolders folders) : ISignerTrust
{
    public const string Section = "Signers";

    /// <summary>The municipalities for which something is configured.</summary>
    public IEnumerable<string> Municipalities =>
        configuration.GetSection(Section).GetChildren().Select(municipality => municipality.Key);

    public SignerTrust? Find(string municipality)
    {
        var named = configuration.GetSection($"{Section}:{municipality}");
        return named["Trust"] is { Length: > 0 } persons
            ? new(Read(persons), named["QualifiedTrust"] is { Length: > 0 } qualified ? Read(qualified) : null)
            : null;
    }

    /// <remarks>Whom is trusted is published with each verdict, and the certificate of a person is nobody's business.</remarks>
    private Trust Read(string folder) =>
        folders.Read(folder) is { IsOfAuthorities: true } trust
            ? trust
            : throw new UnreadableTrustException(
                folder,
                "One of the certificates may issue none; only authorities are trusted to say who a person is."
            );
}
