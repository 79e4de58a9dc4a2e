using System.Text;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Domain.Specs.Signatures.Documents;

public class DocumentTypeSpecs
{
    private const string OpenDocumentText =
        "PK\u0003\u0004..........................mimetypeapplication/vnd.oasis.opendocument.text";

    private static readonly byte[] SignedData =
    [
        0x30,
        0x82,
        0x01,
        0x00,
        6,
        9,
        0x2A,
        0x86,
        0x48,
        0x86,
        0xF7,
        0x0D,
        1,
        7,
        2,
        0xA0,
    ];

    public static TheoryData<string, byte[], string> Agreeing =>
        new()
        {
            { "pdf", Ascii("%PDF-1.7\n"), "application/pdf" },
            { "PDF", Ascii("%PDF-1.7\n"), "application/pdf" },
            { "png", [0x89, .. Ascii("PNG\r\n\u001a\n....")], "image/png" },
            { "jpg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
            { "jpeg", [0xFF, 0xD8, 0xFF, 0xE1], "image/jpeg" },
            { "tif", Ascii("II*\0"), "image/tiff" },
            { "tiff", Ascii("MM\0*"), "image/tiff" },
            { "txt", Encoding.UTF8.GetBytes("قرار رقم ١\n"), "text/plain" },
            { "txt", Ascii("{ not a list of anything"), "text/plain" },
            { "xml", Ascii("\n<permit/>"), "application/xml" },
            { "xml", [0xEF, 0xBB, 0xBF, .. Ascii("<?xml version=\"1.0\"?><a/>")], "application/xml" },
            { "json", Ascii(" {\"a\":1}"), "application/json" },
            { "json", Ascii("[1]"), "application/json" },
            { "html", Ascii("<!DOCTYPE html>\n<html>"), "text/html" },
            { "htm", Ascii("<HTML>"), "text/html" },
            {
                "docx",
                Ascii("PK\u0003\u0004...[Content_Types].xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            },
            {
                "xlsx",
                Ascii("PK\u0003\u0004...[Content_Types].xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            },
            { "odt", Ascii(OpenDocumentText), "application/vnd.oasis.opendocument.text" },
            {
                "ods",
                Ascii(OpenDocumentText.Replace(".text", ".spreadsheet", StringComparison.Ordinal)),
                "application/vnd.oasis.opendocument.spreadsheet"
            },
            { "zip", Ascii("PK\u0003\u0004"), "application/zip" },
            { "p7s", SignedData, "application/pkcs7-signature" },
            { "p7m", [0x30, 0x80, .. SignedData.AsSpan(4)], "application/pkcs7-mime" },
            { "cms", [0x30, 0x20, .. SignedData.AsSpan(4)], "application/cms" },
        };

    public static TheoryData<string, byte[]> Contradicting =>
        new()
        {
            { "pdf", Ascii(" %PDF-1.7") },
            { "pdf", Ascii("MZ") },
            { "png", Ascii("PNG") },
            { "jpg", Ascii("%PDF-1.7") },
            { "tif", Ascii("II*") },
            { "txt", Ascii("%PDF-1.7") },
            { "txt", Ascii("a\0b") },
            { "txt", Ascii("\u001b[2J") },
            { "txt", [0xC3, 0x28] },
            { "txt", [0xC3] },
            { "txt", Ascii("<!doctype html>") },
            { "txt", Ascii("<?xml version=\"1.0\"?>") },
            { "xml", Ascii("<html>") },
            { "xml", Ascii("permit") },
            { "json", Ascii("<html>") },
            { "html", Ascii("<permit/>") },
            { "html", Ascii("%PDF-1.7") },
            { "odt", Ascii("PK\u0003\u0004...[Content_Types].xml") },
            { "ods", Ascii(OpenDocumentText) },
            { "docx", Ascii("%PDF-1.7") },
            { "zip", Ascii("Rar!") },
            { "p7s", Ascii("-----BEGIN PKCS7-----") },
            { "p7s", [0x30] },
            { "p7s", [0x30, 0x84, 1] },
            { "cms", [0x30, 0x10, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1] },
        };

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void A_type_is_what_extension_and_beginning_agree_on(string extension, byte[] beginning, string mediaType)
    {
        var (type, refusal) = DocumentType.Judge(extension, beginning);

        Assert.Equal((mediaType, null), (type?.MediaType, refusal));
    }

    [Theory]
    [MemberData(nameof(Contradicting))]
    public void What_begins_as_something_else_than_its_extension_says_is_refused(string extension, byte[] beginning) =>
        Assert.Equal((null, DocumentRejections.TypeContradicted), DocumentType.Judge(extension, beginning));

    [Theory]
    [InlineData("exe")]
    [InlineData("docm")]
    [InlineData("svg")]
    [InlineData("")]
    public void What_is_not_on_the_list_is_refused(string extension) =>
        Assert.Equal((null, DocumentRejections.TypeNotAllowed), DocumentType.Judge(extension, "<svg/>"u8));

    [Fact]
    public void Nothing_has_no_type() => Assert.Equal((null, DocumentRejections.Empty), DocumentType.Judge("txt", []));

    [Fact]
    public void A_character_may_be_cut_where_no_more_is_looked_at()
    {
        byte[] cut = [.. Enumerable.Repeat((byte)'a', DocumentForm.Looked - 1), 0xD9, 0x82];

        Assert.NotNull(DocumentType.Judge("txt", cut.AsSpan(0, DocumentForm.Looked)).Type);
        Assert.NotNull(DocumentType.Judge("txt", cut).Type);
    }

    [Fact]
    public void A_document_is_handed_out_under_the_first_extension_of_its_type() =>
        Assert.Equal("jpg", DocumentType.ExtensionOf("image/jpeg"));

    [Fact]
    public void An_extension_belongs_to_one_type() =>
        Assert.Distinct(DocumentType.All.SelectMany(type => type.Extensions));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
