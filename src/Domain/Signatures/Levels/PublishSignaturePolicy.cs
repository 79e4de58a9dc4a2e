using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Signatures.Levels;

/// <summary>The municipality publishes what signatures are worth in a country: the first version, or the next.</summary>
/// <param name="Version">The number it is to have, so that two clerks do not publish one after the other unseen.</param>
public sealed record PublishSignaturePolicy(
    PolicyTerms Terms,
    int Version,
    IReadOnlyCollection<CitedClause> Cited,
    SubjectId PublishedBy
)
{
    public static Decision<SignaturePolicyEvent> Decide(
        PublishSignaturePolicy command,
        SignaturePolicy policy,
        Moment now
    )
    {
        var (basis, obstacle) = LegalBasis.Of(command.Cited, now.Today, now.Today);
        return command switch
        {
            _ when command.Version != policy.Versions.Count + 1 => LevelRejections.VersionOutOfOrder,
            _ when command.Terms.WhyMalformed() is { } malformed => malformed,
            _ when policy.Newest() is { } newest && newest.Country != command.Terms.Country =>
                LevelRejections.CountryChanged,
            _ when obstacle is not null => obstacle,
            _ when !command.Terms.RestsOn(basis) => LevelRejections.EffectWithoutBasis,
            _ => new SignaturePolicyPublished(
                SignaturePolicyId.Of(command.Terms.Code),
                command.Terms.Code,
                command.Version,
                command.Terms.Country,
                command.Terms.Name,
                command.Terms.Levels,
                basis,
                command.PublishedBy,
                now.At
            ),
        };
    }
}
