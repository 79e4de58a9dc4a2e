using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Tells whether a row is the one that was taken over before. Under a key, because rows can be guessed.</summary>
/// <remarks>
/// It covers every column, known or not, by name. An empty field is like a column that is not there, and the order of columns
/// and the way of quoting do not matter.
/// </remarks>
internal sealed class RowDigest(byte[] key)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? reused;

    public string Of(CsvColumns columns, string[] fields)
    {
        var content = reused ??= new(1_024);
        content.ResetWrittenCount();
        foreach (var place in columns.Sorted)
            Add(content, columns.Names[place], fields[place]);
        return Of(content.WrittenSpan);
    }

    public string Of(IEnumerable<(string Name, string Value)> fields)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var (name, value) in fields)
            Add(content, name, value);
        return Of(content.WrittenSpan);
    }

    private string Of(ReadOnlySpan<byte> content) => Base64Url.EncodeToString(HMACSHA256.HashData(key, content));

    private static void Add(ArrayBufferWriter<byte> content, string name, string value)
    {
        if (value.Length == 0)
            return;

        Add(content, name);
        Add(content, value);
    }

    /// <summary>The length goes before the text, so that no two rows can run together to the same bytes.</summary>
    private static void Add(ArrayBufferWriter<byte> content, string text)
    {
        var space = content.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, space[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(space, length);
        content.Advance(sizeof(int) + length);
    }
}
