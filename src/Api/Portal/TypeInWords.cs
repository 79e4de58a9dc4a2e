using Microsoft.AspNetCore.Html;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>The name of a type of permit.</summary>
internal static class TypeInWords
{
    /// <summary>By its published name; else as a source gives it, in a code or in words; else that none is given.</summary>
    public static IHtmlContent Of(PageText text, PublicPermit entry, PermitTypePublished? published) =>
        Of(text, entry.PermitType ?? entry.Import?.Part(PublicImport.Type), published);

    /// <summary>By its published name; else as a source gives it; else that none is given.</summary>
    public static IHtmlContent Of(PageText text, string? type, PermitTypePublished? published) =>
        (type, published) switch
        {
            (_, { Name: var name }) => new HtmlContentBuilder().Append(text.Of(name)),
            ({ } given, null) => WrittenText.Words(text, given),
            _ => text.Html("type.unknown"),
        };
}
