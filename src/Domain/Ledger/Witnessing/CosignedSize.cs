namespace Sijil.Domain.Ledger.Witnessing;

/// <summary>How a witness tells which size it last cosigned: C2SP tlog-witness, the body of a 409.</summary>
public static class CosignedSize
{
    public const string MediaType = "text/x.tlog.size";

    /// <exception cref="FormatException">It is not a size and a newline.</exception>
    public static long Parse(ReadOnlySpan<byte> body)
    {
        var text = StrictUtf8.Decode(body);
        return text.EndsWith('\n')
            ? StrictDecimal.Parse(text[..^1], "the size of a tree")
            : throw new FormatException("The size of a tree ends in a newline.");
    }

    public static string Write(long size) => $"{StrictDecimal.Write(size)}\n";
}
