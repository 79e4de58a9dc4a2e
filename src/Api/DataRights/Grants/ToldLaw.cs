using System.ComponentModel;
using Sijil.Api.OpenData;
using Sijil.Api.Portal;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Grants;

/// <summary>A clause on which a reading rested, told to the person concerned.</summary>
public sealed record ToldLaw(
    [property: Description("The clause and the title of its act, as it was known when it was cited.")] Wording Name,
    [property: Description("The address of the act: its texts are found at `/api/public/acts/{act}`.")] string Act,
    string Clause,
    [property: Description("The day whose law governed the grant.")] DateOnly ApplicableOn,
    [property: Description("What the register knew of the act then.")] long ActVersion,
    [property: Description("What has become of the clause since: `unchanged`, `corrected` or `annulled`.")]
        BasisSince Since
)
{
    internal static ToldLaw Of(CitedBasis cited) =>
        new(
            LawInWords.Cited(cited.Title, cited.Basis.Clause),
            cited.Basis.Act,
            cited.Basis.Clause,
            cited.Basis.ApplicableOn,
            cited.Basis.ActVersion,
            cited.Since
        );
}
