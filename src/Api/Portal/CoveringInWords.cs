using Microsoft.AspNetCore.Html;
using Sijil.Api.OpenData;

namespace Sijil.Api.Portal;

/// <summary>Says which signed checkpoint of the public log covers what a page shows.</summary>
internal static class CoveringInWords
{
    /// <param name="checkpoint">Null as long as none does.</param>
    public static IHtmlContent Of(PageText text, CoveringCheckpoint? checkpoint) =>
        checkpoint is null
            ? text.Html("figures.uncovered")
            : text.Html("figures.covered", text.Amount(checkpoint.Size), Root(checkpoint.Root));

    private static IHtmlContent Root(string root) =>
        new HtmlContentBuilder().AppendFormat("<code dir=\"ltr\">{0}</code>", root);
}
