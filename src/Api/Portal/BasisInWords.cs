using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;

namespace Sijil.Api.Portal;

/// <summary>The law a decision rests on, each clause with the way to its text as it then stood.</summary>
/// <param name="proof">Where it can be verified that the decision says so.</param>
internal sealed class BasisInWords(PageText text, IReadOnlyList<CitedBasis> basis, IHtmlContent proof)
{
    public PageText Text => text;

    public IHtmlContent Proof => proof;

    public IEnumerable<Clause> Clauses => basis.Select(Of);

    /// <param name="Remark">What has become of it since; null where nothing has.</param>
    internal sealed record Clause(
        string Address,
        IHtmlContent Name,
        IHtmlContent Title,
        IHtmlContent On,
        string? Remark
    );

    private Clause Of(CitedBasis cited) =>
        new(
            $"/{text.Language}/acts/{cited.Basis.Act}{LawQuery.Address(cited.Basis.ApplicableOn, cited.Basis.ActVersion)}#{cited.Basis.Clause}",
            LawInWords.Clause(text, cited.Basis.Clause),
            LawInWords.Title(text, cited.Title),
            text.Html("basis.on", text.Day(cited.Basis.ApplicableOn)),
            cited.Since switch
            {
                BasisSince.Unchanged => null,
                BasisSince.Corrected => text["basis.corrected"],
                BasisSince.Annulled => text["basis.annulled"],
                _ => throw new InvalidOperationException($"Unknown fate {cited.Since}."),
            }
        );
}
