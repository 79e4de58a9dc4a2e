namespace Sijil.Domain.Signatures.Documents;

/// <summary>What the first bytes of a document look like. It tells forms apart; it does not say that the rest is well formed.</summary>
public sealed class DocumentForm
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Looked = 4_096;

    public static readonly DocumentForm Pdf = new(start => start.StartsWith("%PDF-"u8));

    public static readonly DocumentForm Png = new(start =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    );

    public static readonly DocumentForm Jpeg = new(start => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));

    public static readonly DocumentForm Tiff = new(start => start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8));

    public static readonly DocumentForm Zip = new(IsZip);

    public static readonly DocumentForm OpenDocumentText = new(start => IsOpenDocument(start, "text"u8));

    public static readonly DocumentForm OpenDocumentSpreadsheet = new(start => IsOpenDocument(start, "spreadsheet"u8));

    public static readonly DocumentForm SignedData = new(SignedDataStart.Is);

    public static readonly DocumentForm Html = new(start => TextStart.Of(start) is { IsHtml: true });

    public static readonly DocumentForm Xml = new(start => TextStart.Of(start) is { IsXml: true });

    public static readonly DocumentForm Json = new(start => TextStart.Of(start) is { IsJson: true });

    /// <summary>Any text, unless it says that it is a page or XML, or begins like a file of another kind.</summary>
    public static readonly DocumentForm Text = new(start =>
        TextStart.Of(start) is { IsHtml: false, IsDeclaredXml: false } && !Pdf!.Fits(start)
    );

    private delegate bool Recognition(ReadOnlySpan<byte> beginning);

    private readonly Recognition recognition;

    private DocumentForm(Recognition recognition) => this.recognition = recognition;

    /// <param name="beginning">At most the first <see cref="Looked"/> bytes count.</param>
    public bool Fits(ReadOnlySpan<byte> beginning) =>
        recognition(beginning.Length > Looked ? beginning[..Looked] : beginning);

    private static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    /// <summary>ODF 1.3, part 2, section 3.3: the first entry is called mimetype and neither compressed nor followed by anything.</summary>
    private static bool IsOpenDocument(ReadOnlySpan<byte> start, ReadOnlySpan<byte> kind)
    {
        const int NameOffset = 30;
        var prefix = "mimetypeapplication/vnd.oasis.opendocument."u8;
        return IsZip(start)
            && start.Length > NameOffset
            && start[NameOffset..].StartsWith(prefix)
            && start[(NameOffset + prefix.Length)..].StartsWith(kind);
    }
}
