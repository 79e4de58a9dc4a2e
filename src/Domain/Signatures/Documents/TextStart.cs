using System.Buffers;
using System.Text;

namespace Sijil.Domain.Signatures.Documents;

/// <summary>The beginning of a text in UTF-8, without the white space before its first character.</summary>
internal sealed class TextStart
{
    private readonly string text;

    private TextStart(string text) => this.text = text;

    public bool IsHtml => Begins("<!doctype html") || Begins("<html");

    public bool IsDeclaredXml => Begins("<?xml");

    public bool IsXml => Begins("<") && !IsHtml;

    /// <summary>An object or a list: what programs exchange. A lone number or word is a text.</summary>
    public bool IsJson => Begins("{") || Begins("[");

    /// <summary>Null where it is no text: not UTF-8, or with characters that control a device.</summary>
    public static TextStart? Of(ReadOnlySpan<byte> beginning)
    {
        var rest = beginning.StartsWith(Encoding.UTF8.Preamble)
            ? beginning[Encoding.UTF8.Preamble.Length..]
            : beginning;
        var text = new StringBuilder(rest.Length);
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out var character, out var length);
            // The last character may be cut, where there is more than was looked at.
            if (status == OperationStatus.NeedMoreData && beginning.Length == DocumentForm.Looked)
                break;
            if (status != OperationStatus.Done || (Rune.IsControl(character) && !Rune.IsWhiteSpace(character)))
                return null;
            text.Append(character.ToString());
            rest = rest[length..];
        }

        return new(text.ToString().TrimStart());
    }

    private bool Begins(string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
