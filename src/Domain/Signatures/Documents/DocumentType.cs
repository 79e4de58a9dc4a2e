using System.Collections.Immutable;

namespace Sijil.Domain.Signatures.Documents;

/// <summary>A type of document that the store takes.</summary>
/// <param name="MediaType">As IANA has it, without parameters.</param>
/// <param name="Extensions">In small letters, without the dot; the first is that of a download.</param>
/// <param name="Form">What its first bytes look like.</param>
public sealed record DocumentType(string MediaType, ImmutableArray<string> Extensions, DocumentForm Form)
{
    private const string Office = "application/vnd.openxmlformats-officedocument";
    private const string OpenDocument = "application/vnd.oasis.opendocument";

    public static readonly IReadOnlyList<DocumentType> All =
    [
        new("application/pdf", ["pdf"], DocumentForm.Pdf),
        new("image/png", ["png"], DocumentForm.Png),
        new("image/jpeg", ["jpg", "jpeg"], DocumentForm.Jpeg),
        new("image/tiff", ["tif", "tiff"], DocumentForm.Tiff),
        new("text/plain", ["txt"], DocumentForm.Text),
        new("application/xml", ["xml"], DocumentForm.Xml),
        new("application/json", ["json"], DocumentForm.Json),
        new("text/html", ["html", "htm"], DocumentForm.Html),
        new($"{Office}.wordprocessingml.document", ["docx"], DocumentForm.Zip),
        new($"{Office}.spreadsheetml.sheet", ["xlsx"], DocumentForm.Zip),
        new($"{OpenDocument}.text", ["odt"], DocumentForm.OpenDocumentText),
        new($"{OpenDocument}.spreadsheet", ["ods"], DocumentForm.OpenDocumentSpreadsheet),
        new("application/zip", ["zip"], DocumentForm.Zip),
        new("application/pkcs7-signature", ["p7s"], DocumentForm.SignedData),
        new("application/pkcs7-mime", ["p7m"], DocumentForm.SignedData),
        new("application/cms", ["cms"], DocumentForm.SignedData),
    ];

    /// <summary>What a document is, by its extension and its beginning; or the rule that keeps it out.</summary>
    /// <param name="extension">Of the name it was sent under, without the dot, in any case.</param>
    /// <param name="beginning">Its first <see cref="DocumentForm.Looked"/> bytes, or all of it where it is shorter.</param>
    public static (DocumentType? Type, Rejection? Refusal) Judge(string extension, ReadOnlySpan<byte> beginning)
    {
        if (Find(extension) is not { } type)
            return (null, DocumentRejections.TypeNotAllowed);
        if (beginning.IsEmpty)
            return (null, DocumentRejections.Empty);
        return type.Form.Fits(beginning) ? (type, null) : (null, DocumentRejections.TypeContradicted);
    }

    /// <summary>The extension under which a document of this media type is handed out.</summary>
    public static string ExtensionOf(string mediaType) => All.Single(type => type.MediaType == mediaType).Extensions[0];

    private static DocumentType? Find(string extension) =>
        All.FirstOrDefault(type => type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
}
