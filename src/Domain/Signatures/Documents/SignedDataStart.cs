namespace Sijil.Domain.Signatures.Documents;

/// <summary>The beginning of a CMS with signatures (RFC 5652, section 3), in DER or BER: a sequence, and its type signed-data.</summary>
internal static class SignedDataStart
{
    private const byte Sequence = 0x30;
    private const int LongForm = 0x80;
    private const int MostLengthBytes = 4;

    /// <summary>1.2.840.113549.1.7.2, with its tag and length.</summary>
    private static ReadOnlySpan<byte> SignedData => [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2];

    public static bool Is(ReadOnlySpan<byte> start)
    {
        if (start.Length < 2 || start[0] != Sequence)
            return false;

        var lengthBytes = start[1] >= LongForm ? start[1] - LongForm : 0;
        return lengthBytes <= MostLengthBytes
            && start.Length > 2 + lengthBytes
            && start[(2 + lengthBytes)..].StartsWith(SignedData);
    }
}
